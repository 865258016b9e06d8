//! Where an uploaded graph is looked at.

use std::time::{SystemTime, UNIX_EPOCH};

use super::dataset::user_tag;
use super::server::Server;
use crate::error::{Error, Result};

/// An uploaded graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Address of its page.
    pub url: String,
    /// Its name on the server.
    pub dataset_id: String,
}

/// Seconds for which the page shows its splash screen while the server reads the data, as PyGraphistry asks for.
const SPLASH: u64 = 15;

impl Link {
    pub(super) fn new(server: &Server, dataset_id: &str, params: &[(String, String)]) -> Result<Self> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_secs());
        let mut query = vec![
            ("dataset".to_owned(), dataset_id.to_owned()),
            ("type".to_owned(), "arrow".to_owned()),
            ("viztoken".to_owned(), uuid()?),
            ("usertag".to_owned(), user_tag()),
            ("splashAfter".to_owned(), (now + SPLASH).to_string()),
            ("info".to_owned(), "true".to_owned()),
        ];
        for (name, value) in params {
            match query.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => known.clone_from(value),
                None => query.push((name.clone(), value.clone())),
            }
        }
        let page = server.address("/graph/graph.html");
        let url = reqwest::Url::parse_with_params(&page, &query)
            .map_err(|error| Error::input(format!("`{page}` is no address: {error}")))?;
        Ok(Self { url: url.into(), dataset_id: dataset_id.to_owned() })
    }
}

/// `Untitled` and ten random letters and digits, as PyGraphistry calls a dataset without a name.
pub(super) fn untitled() -> Result<String> {
    const LETTERS: &[u8; 36] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    let letters = random::<10>()?.map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
    Ok(format!("Untitled {}", letters.iter().collect::<String>()))
}

/// A random UUID (RFC 9562, version 4).
fn uuid() -> Result<String> {
    let mut bits = u128::from_be_bytes(random::<16>()?);
    bits = bits & !(0xf << 76) | 0x4 << 76;
    bits = bits & !(0x3 << 62) | 0x2 << 62;
    let hex = format!("{bits:032x}");
    Ok([&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-"))
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::input(format!("this machine gives no random numbers: {error}")))?;
    Ok(bytes)
}

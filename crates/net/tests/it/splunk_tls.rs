//! Certificates: verified, refused, not looked at where asked; one handshake for a notebook.

use std::path::PathBuf;
use std::sync::Arc;

use gazehound_net::splunk::{Client, Config};
use gazehound_net::{Result, Secret};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::splunk_server::{Fake, Rows, password};

/// A server whose certificate, for `name`, is signed by an authority of its own; and a file with that authority's.
fn server(name: &str) -> (Fake, PathBuf) {
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority");
    let key = KeyPair::generate().expect("a key");
    let params = CertificateParams::new(vec![name.to_owned()]).expect("parameters");
    let certificate = params.signed_by(&key, &authority).expect("signed");
    let file = std::env::temp_dir().join(format!("gazehound-ca-{name}-{}.pem", std::process::id()));
    std::fs::write(&file, authority.pem()).expect("a writable folder");
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )
        .expect("a certificate and its key");
    let config = Arc::new(config);
    let wrap = move |stream| {
        let connection = ServerConnection::new(Arc::clone(&config)).expect("a connection");
        Box::new(StreamOwned::new(connection, stream)) as _
    };
    (Fake::over(3, |_, _| None, wrap), file)
}

fn config(fake: &Fake) -> Config {
    Config { scheme: "https".to_owned(), ..fake.config(password()) }
}

fn search(client: &Client) -> Result<usize> {
    let quiet = |_: &str| ();
    let job = client.create("search index=x", &[], &quiet)?;
    let rows = job.page::<Rows>(0, 10, &quiet)?.rows;
    job.end(&quiet).map(|()| rows)
}

#[test]
fn one_handshake_and_one_login_do_for_a_whole_notebook() {
    let (fake, file) = server("127.0.0.1");
    let client = Client::new(Config { ca_file: Some(file.clone()), ..config(&fake) }).expect("a client");
    for _ in 0..8 {
        assert_eq!(search(&client).expect("rows"), 3);
    }
    assert_eq!((fake.connections(), fake.logins(), fake.started()), (1, 1, 8));
    std::fs::remove_file(file).expect("it was written here");
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused() {
    let (fake, file) = server("127.0.0.1");
    let client = Client::new(config(&fake)).expect("a client");
    let error = search(&client).expect_err("an unknown authority");
    let text = error.to_string();
    assert!(text.starts_with(&format!("https://127.0.0.1:{} was not reached: ", fake.port)), "{text}");
    assert!(text.contains("invalid peer certificate: UnknownIssuer"), "{text}");
    assert!(
        text.ends_with("\n  set SPLUNK_CA_FILE to the certificate of the server's authority (docs/splunk.md, \"Self-signed servers\")"),
        "{text}"
    );
    assert!(error.is_connection());
    assert_eq!((fake.lines().len(), fake.connections()), (0, 1), "nothing was sent, and it was not tried again");
    std::fs::remove_file(file).expect("it was written here");
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let (fake, file) = server("other.example");
    let client = Client::new(Config { ca_file: Some(file.clone()), ..config(&fake) }).expect("a client");
    let text = search(&client).expect_err("another name").to_string();
    assert!(text.contains("certificate") && text.contains("other.example"), "{text}");
    assert_eq!(fake.lines().len(), 0);
    std::fs::remove_file(file).expect("it was written here");
}

#[test]
fn any_certificate_is_taken_where_asked() {
    let (fake, file) = server("other.example");
    let client = Client::new(Config { insecure: true, ..config(&fake) }).expect("a client");
    assert!(client.is_insecure());
    assert_eq!(search(&client).expect("rows"), 3);
    std::fs::remove_file(file).expect("it was written here");
}

#[test]
fn a_file_without_a_certificate_is_named() {
    let path = std::env::temp_dir().join(format!("gazehound-no-ca-{}.pem", std::process::id()));
    let says = |path: &PathBuf| {
        let mut config = Config::new("localhost", gazehound_net::splunk::Login::Token(Secret::new("t")));
        config.ca_file = Some(path.clone());
        Client::new(config).expect_err("no certificate").to_string().replace(&*path.to_string_lossy(), "FILE")
    };
    assert!(says(&path).starts_with("SPLUNK_CA_FILE `FILE`: No such file"), "{}", says(&path));
    std::fs::write(&path, "hello").expect("a writable folder");
    assert_eq!(says(&path), "SPLUNK_CA_FILE `FILE`: it holds no PEM certificate");
    std::fs::remove_file(path).expect("it was written here");
}

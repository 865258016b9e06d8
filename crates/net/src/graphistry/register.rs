//! Who logs in where.

use super::server::Server;
use crate::error::{Error, Result};
use crate::secret::Secret;
use crate::settings::{Settings, Source};

/// How one shows who one is. `Debug` shows no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Login {
    /// Name and password.
    Password {
        /// Name of the account.
        username: String,
        /// Its password.
        password: Secret,
    },
    /// A key made in the account's settings.
    PersonalKey {
        /// Which key.
        id: String,
        /// Its secret.
        secret: Secret,
    },
    /// A token from an earlier login. It expires (after a day by default), and nothing here can get another.
    Token(Secret),
}

/// What PyGraphistry's `register` takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Where to log in.
    pub server: Server,
    /// Who.
    pub login: Login,
    /// The organisation that is to own what is uploaded; without one, the account's own choice.
    pub org_name: Option<String>,
    /// The server as browsers reach it, where that is another address than `server`.
    pub client_protocol_hostname: Option<Server>,
}

const API: &str = "GRAPHISTRY_API";
const USERNAME: &str = "GRAPHISTRY_USERNAME";
const PASSWORD: &str = "GRAPHISTRY_PASSWORD";
const KEY_ID: &str = "GRAPHISTRY_PERSONAL_KEY_ID";
const KEY_SECRET: &str = "GRAPHISTRY_PERSONAL_KEY_SECRET";
const TOKEN: &str = "GRAPHISTRY_TOKEN";
const ORG_NAME: &str = "GRAPHISTRY_ORG_NAME";
const PROTOCOL: &str = "GRAPHISTRY_PROTOCOL";
const SERVER: &str = "GRAPHISTRY_SERVER";
const LINKS: &str = "GRAPHISTRY_CLIENT_PROTOCOL_HOSTNAME";

/// The settings of [`Register::new`]: names of `register`'s arguments in PyGraphistry, and environment variables.
pub const SETTINGS: [(&str, &str); 10] = [
    ("api", API),
    ("username", USERNAME),
    ("password", PASSWORD),
    ("personal_key_id", KEY_ID),
    ("personal_key_secret", KEY_SECRET),
    ("token", TOKEN),
    ("org_name", ORG_NAME),
    ("protocol", PROTOCOL),
    ("server", SERVER),
    ("client_protocol_hostname", LINKS),
];

/// Where accounts are when nobody says otherwise.
const HUB: &str = "hub.graphistry.com";

impl Register {
    /// What `settings` say ([`SETTINGS`]). Default server: `https://hub.graphistry.com`.
    ///
    /// A login is used with the server of its own source only: a server named in the program, or in the `.env` file of
    /// somebody's checkout, does not get the password that the environment holds for another.
    ///
    /// # Errors
    /// No login, half a login or two; a login whose source names another server; a value that cannot be used.
    pub fn new(settings: &Settings) -> Result<Self> {
        if let Some(api) = settings.get(API).filter(|api| api != "3") {
            return Err(Error::input(format!(
                "`api` is `{api}`\n  expected `3`: Graphistry's servers have no other version any more"
            )));
        }
        let logins = Source::ALL.into_iter().filter_map(|source| Some((source, login(settings, source).transpose()?)));
        let Some((source, login)) = logins.take(1).next() else { return Err(no_login()) };
        let login = login?;
        let from_source = |name: &str| settings.secret_from(source, name).map(|value| value.expose().to_owned());
        let own = server(from_source(PROTOCOL), from_source(SERVER))?;
        let said = server(settings.get(PROTOCOL), settings.get(SERVER))?;
        if own != said {
            return Err(Error::input(format!(
                "the login in {source} belongs to `{own}`, so it is not sent to `{said}`\n  \
                 give the login and the server in one place: all in the program, or all in the environment, or all in `.env`"
            )));
        }
        Ok(Self {
            server: own,
            login,
            org_name: settings.get(ORG_NAME),
            client_protocol_hostname: settings.get(LINKS).map(|address| Server::parse(&address)).transpose()?,
        })
    }
}

impl Login {
    /// What must never be shown.
    pub(super) const fn secret(&self) -> &Secret {
        match self {
            Self::Password { password: secret, .. } | Self::PersonalKey { secret, .. } | Self::Token(secret) => secret,
        }
    }
}

fn server(protocol: Option<String>, host: Option<String>) -> Result<Server> {
    Server::new(protocol.as_deref().unwrap_or("https"), host.as_deref().unwrap_or(HUB))
}

/// The login in one source, if there is one.
fn login(settings: &Settings, source: Source) -> Result<Option<Login>> {
    let secret = |name: &str| settings.secret_from(source, name);
    let text = |name: &str| secret(name).map(|value| value.expose().to_owned());
    let half = |has, lacks| {
        Error::input(format!(
            "{} has `{}`, but no `{}`\n  a login needs both",
            source,
            name(source, has),
            name(source, lacks)
        ))
    };
    let password = match (text(USERNAME), secret(PASSWORD)) {
        (Some(username), Some(password)) => Some(Login::Password { username, password }),
        (Some(_), None) => return Err(half(USERNAME, PASSWORD)),
        (None, Some(_)) => return Err(half(PASSWORD, USERNAME)),
        (None, None) => None,
    };
    let key = match (text(KEY_ID), secret(KEY_SECRET)) {
        (Some(id), Some(secret)) => Some(Login::PersonalKey { id, secret }),
        (Some(_), None) => return Err(half(KEY_ID, KEY_SECRET)),
        (None, Some(_)) => return Err(half(KEY_SECRET, KEY_ID)),
        (None, None) => None,
    };
    let token = secret(TOKEN).map(Login::Token);
    let mut found = [(USERNAME, password), (KEY_ID, key), (TOKEN, token)].into_iter();
    let mut found = found.by_ref().filter_map(|(name, login)| Some((name, login?)));
    match (found.next(), found.next()) {
        (Some((first, _)), Some((second, _))) => Err(Error::input(format!(
            "{source} has two logins: `{}` and `{}`\n  give one of them",
            name(source, first),
            name(source, second)
        ))),
        (first, _) => Ok(first.map(|(_, login)| login)),
    }
}

/// A setting as its source spells it.
fn name(source: Source, variable: &'static str) -> &'static str {
    let argument = SETTINGS.into_iter().find(|(_, name)| *name == variable).map_or(variable, |(argument, _)| argument);
    if source == Source::Given { argument } else { variable }
}

fn no_login() -> Error {
    Error::auth(format!(
        "not logged in to Graphistry: there is no account to log in with\n  \
         set `{USERNAME}` and `{PASSWORD}`, or `{KEY_ID}` and `{KEY_SECRET}`, or `{TOKEN}`, in the environment or in a \
         `.env` file; `plot` draws graphs without an account"
    ))
}

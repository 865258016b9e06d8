//! A login at a Graphistry server, and how graphs are uploaded with it.

use std::fmt;
use std::sync::Arc;

use gazehound_net::Settings;
use gazehound_net::graphistry::{Client, Link, Login, Mode, Options, Privacy, Register, SETTINGS};

use super::dataset;
use super::uploaded::Uploaded;
use crate::error::{Error, Result};
use crate::graph::Graph;
use crate::say::say;

/// A login at a Graphistry server: [`Graph::upload`] takes it.
///
/// Each method gives a new value that shares the login, so that a variable stays usable:
///
/// ```text
/// let graphistry = Graphistry::from_env()?;
/// graph.upload(&graphistry.name("TLS").setting("play", "0"))?
/// ```
#[derive(Debug, Clone)]
pub struct Graphistry {
    client: Arc<Client>,
    options: Options,
}

impl Graphistry {
    /// Logs in as the environment, or else a file `.env`, says, and prints where. `docs/graphistry.md` lists the variables
    /// (`GRAPHISTRY_USERNAME`, `GRAPHISTRY_PASSWORD`, …).
    ///
    /// # Errors
    /// There is no login, or the server cannot be reached or does not know it.
    pub fn from_env() -> Result<Self> {
        Self::register(&[])
    }

    /// Logs in with these arguments of PyGraphistry's `register`, such as `("username", "…")` and `("password", "…")`; what
    /// is not given is looked up as by [`Graphistry::from_env`]. Prints where it is logged in.
    ///
    /// # Errors
    /// As [`Graphistry::from_env`], or there is no such argument.
    pub fn register(arguments: &[(&str, &str)]) -> Result<Self> {
        let settings = Settings::read().map_err(|error| Error::net(&error))?;
        let settings = arguments.iter().try_fold(settings, |settings, (argument, value)| {
            let known = SETTINGS.iter().find(|(name, _)| name == argument);
            known.map(|(_, variable)| settings.with(variable, value)).ok_or_else(|| unknown(argument))
        })?;
        let register = Register::new(&settings).map_err(|error| Error::net(&error))?;
        let graphistry = Self::connect(register)?;
        say(&graphistry.to_string());
        Ok(graphistry)
    }

    /// Logs in, silently.
    ///
    /// # Errors
    /// The server cannot be reached, does not know this login, or answers in a way that Graphistry does not.
    pub fn connect(register: Register) -> Result<Self> {
        let client = Client::register(register).map_err(|error| Error::net(&error))?;
        Ok(Self { client: Arc::new(client), options: Options::default() })
    }

    /// What the next datasets are called; without it `Untitled` and ten random letters.
    #[must_use]
    pub fn name(&self, name: &str) -> Self {
        self.with(|options| options.name = Some(name.to_owned()))
    }

    /// What they are.
    #[must_use]
    pub fn description(&self, description: &str) -> Self {
        self.with(|options| description.clone_into(&mut options.description))
    }

    /// A setting of the page, such as `("play", "0")`: PyGraphistry's `url_params`.
    #[must_use]
    pub fn setting(&self, name: &str, value: &str) -> Self {
        self.with(|options| options.url_params.push((name.to_owned(), value.to_owned())))
    }

    /// Who may see what is uploaded; without it only the account itself.
    #[must_use]
    pub fn privacy(&self, privacy: Privacy) -> Self {
        self.with(|options| options.privacy = Some(privacy))
    }

    /// Whoever has the link may see what is uploaded.
    #[must_use]
    pub fn public(&self) -> Self {
        self.privacy(Privacy { mode: Mode::Public, ..Privacy::default() })
    }

    /// The account's organisation may see what is uploaded.
    #[must_use]
    pub fn organization(&self) -> Self {
        self.privacy(Privacy { mode: Mode::Organization, ..Privacy::default() })
    }

    /// Asks for no privacy, for servers that cannot share: who sees what is uploaded is the server's own choice.
    #[must_use]
    pub fn privacy_of_server(&self) -> Self {
        self.with(|options| options.privacy = None)
    }

    /// Uploads tables as files of their own: the same tables are not sent a second time.
    #[must_use]
    pub fn as_files(&self) -> Self {
        self.with(|options| options.as_files = true)
    }

    fn with(&self, change: impl FnOnce(&mut Options)) -> Self {
        let mut other = self.clone();
        change(&mut other.options);
        other
    }
}

impl Graph {
    /// Uploads the graph, prints a line for each step, and gives its address: PyGraphistry's `plot()`. Everything in its
    /// nodes and edges is sent, all columns included; [`Graph::plot`](crate::show) draws it here and sends nothing.
    ///
    /// # Errors
    /// A step before could not be done, the graph is empty, a colour is no code, or the server does not take a request (the message says what
    /// is on the server by then).
    pub fn upload(&self, graphistry: &Graphistry) -> Result<Uploaded> {
        let graph = self.check()?;
        let (nodes, edges) = graph.counts();
        if nodes == 0 && edges == 0 {
            return Err(Error::input(
                "the graph is empty, so nothing was uploaded\n  \
                 see how many rows the search gave (`.height()`), and whether a step such as `drop_hyper_nans` removed them all",
            ));
        }
        let Graphistry { client, options } = graphistry;
        let dataset = dataset::dataset(&graph)?;
        let link = client.upload_saying(&dataset, options, &say).map_err(|error| Error::net(&error))?;
        let Link { url, dataset_id } = link;
        let privacy = options.privacy.as_ref().map_or("as the server chooses", |privacy| privacy.mode.name());
        Ok(Uploaded { url, dataset_id, nodes, edges, privacy: privacy.to_owned() })
    }
}

/// Where, and as whom.
impl fmt::Display for Graphistry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Register { server, login, org_name, .. } = self.client.registered();
        write!(f, "Graphistry at {server}")?;
        match login {
            Login::Password { username, .. } => write!(f, " as `{username}`")?,
            Login::PersonalKey { id, .. } => write!(f, " with the personal key `{id}`")?,
            Login::Token(_) => f.write_str(" with a token")?,
        }
        org_name.map_or(Ok(()), |name| write!(f, ", organization `{name}`"))
    }
}

fn unknown(argument: &str) -> Error {
    let names = SETTINGS.iter().map(|(name, _)| *name);
    let help = match gazehound_spl::error::nearest(argument, names.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected one of `{}`", names.collect::<Vec<_>>().join("`, `")),
    };
    Error::input(format!("`register` has no argument `{argument}`\n  {help}"))
}

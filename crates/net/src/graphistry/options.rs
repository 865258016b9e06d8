//! How a graph is uploaded and who may see it.

use serde_json::{Value, json};

/// How a graph is uploaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What the dataset is called; by default `Untitled` and ten random letters and digits.
    pub name: Option<String>,
    /// What it is.
    pub description: String,
    /// Who may see it: by default only its owner. `None` asks for nothing and leaves it to the server, as PyGraphistry
    /// does where `privacy()` was never called.
    pub privacy: Option<Privacy>,
    /// Uploads the tables as files of their own: a second dataset of the same tables does not send them again.
    pub as_files: bool,
    /// Settings of the page, such as `("play", "0")`, added to its address in this order.
    pub url_params: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: None,
            description: String::new(),
            privacy: Some(Privacy::default()),
            as_files: false,
            url_params: Vec::new(),
        }
    }
}

/// Who may see a dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Privacy {
    /// How many.
    pub mode: Mode,
    /// What those who are let in may do; by default edit if `mode` is private, else view.
    pub access: Option<Access>,
    /// People let in besides, by e-mail address.
    pub invited_users: Vec<String>,
    /// Whether they are told by e-mail.
    pub notify: bool,
    /// What they are told.
    pub message: String,
}

/// How many may see a dataset.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Its owner and who is invited.
    #[default]
    Private,
    /// The owner's organisation.
    Organization,
    /// Whoever has the link.
    Public,
}

/// What somebody may do with a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Look.
    View,
    /// Look and change.
    Edit,
}

impl Privacy {
    /// The body of `/api/v2/share/link/`.
    pub(super) fn request(&self, dataset_id: &str) -> Value {
        let access = self.access.unwrap_or(match self.mode {
            Mode::Private => Access::Edit,
            Mode::Organization | Mode::Public => Access::View,
        });
        json!({
            "obj_pk": dataset_id,
            "obj_type": "dataset",
            "mode": self.mode.name(),
            "notify": self.notify,
            "invited_users": self.invited_users,
            "mode_action": match access { Access::View => "10", Access::Edit => "20" },
            "message": self.message,
        })
    }
}

impl Mode {
    /// Graphistry's word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Organization => "organization",
            Self::Public => "public",
        }
    }
}

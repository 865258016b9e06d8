//! Logging in, and staying so.

use serde_json::{Value, json};

use super::http::{Body, Http, Reply, Request};
use super::register::{Login, Register};
use crate::error::{Error, Result};
use crate::secret::Secret;

/// What a login gives.
pub(super) struct Session {
    pub(super) token: Secret,
    /// The organisation that owns what is uploaded.
    pub(super) org_name: Option<String>,
}

impl Session {
    /// Logs in, and gets a second token right away as PyGraphistry does.
    pub(super) fn open(http: &Http, register: &Register) -> Result<Self> {
        let mut session = Self::log_in(http, register)?;
        if !matches!(register.login, Login::Token(_)) {
            session.refresh(http, register)?;
        }
        Ok(session)
    }

    /// A new token for the one at hand; where that has expired, a new login.
    pub(super) fn refresh(&mut self, http: &Http, register: &Register) -> Result<()> {
        let reply = http.send(Request {
            doing: "token refresh",
            path: "/api/v2/auth/token/refresh",
            authorization: None,
            body: Body::Json(&json!({ "token": self.token.expose() })),
            secrets: &[&self.token, register.login.secret()],
        })?;
        if !reply.status.is_client_error() {
            let json = reply.json(|_| None)?;
            self.token = Secret::new(reply.text_at(&json, "/token")?);
            return Ok(());
        }
        if let Login::Token(_) = register.login {
            let expired = "the token has expired, and there is no password or key to get another with\n  \
                           register again with a new token, or with a password or a personal key";
            return Err(Error::auth(format!("not logged in to `{}`: {expired}", http.server)));
        }
        *self = Self::log_in(http, register)?;
        Ok(())
    }

    fn log_in(http: &Http, register: &Register) -> Result<Self> {
        let (reply, json) = credentials(http, register)?;
        if let Login::Token(token) = &register.login {
            return Ok(Self { token: token.clone(), org_name: register.org_name.clone() });
        }
        let token = Secret::new(reply.text_at(&json, "/token")?);
        let org_name = organization(http, register, &json)?;
        if let Some(slug) = &org_name {
            switch(http, register, &token, slug)?;
        }
        Ok(Self { token, org_name })
    }
}

/// Shows the server who this is.
fn credentials(http: &Http, register: &Register) -> Result<(Reply, Value)> {
    let mut body = json!({});
    if let Some(org_name) = &register.org_name {
        body["org_name"] = org_name.as_str().into();
    }
    let secrets = [register.login.secret()];
    let (reply, wrong) = match &register.login {
        Login::Password { username, password } => {
            body["username"] = username.as_str().into();
            body["password"] = password.expose().into();
            let body = Body::Json(&body);
            let request =
                Request { doing: "login", path: "/api-token-auth/", authorization: None, body, secrets: &secrets };
            (http.send(request)?, "check the user name and the password")
        }
        Login::PersonalKey { id, secret } => {
            let key = Secret::new(format!("{id}:{}", secret.expose()));
            let request = Request {
                doing: "login",
                path: "/api/v2/auth/pkey/jwt/",
                authorization: Some(("PersonalKey", &key)),
                body: Body::GetJson(&body),
                secrets: &secrets,
            };
            (http.send(request)?, "check the personal key's id and secret")
        }
        Login::Token(token) => {
            let body = json!({ "token": token.expose() });
            let body = Body::Json(&body);
            let request =
                Request { doing: "login", path: "/api-token-verify/", authorization: None, body, secrets: &secrets };
            (http.send(request)?, "the token is wrong or has expired: register with a new one")
        }
    };
    // The login's own endpoints answer a wrong password with 400 or 401.
    let json = reply.json(|status| [400, 401, 403].contains(&status.as_u16()).then(|| wrong.to_owned()))?;
    Ok((reply, json))
}

/// The organisation that the server has put the account into; the one asked for, or none.
fn organization(http: &Http, register: &Register, json: &Value) -> Result<Option<String>> {
    let active = &json["active_organization"];
    let slug = active["slug"].as_str().filter(|slug| !slug.is_empty());
    let Some(wanted) = &register.org_name else { return Ok(slug.map(str::to_owned)) };
    let wrong = |what: &str| {
        Error::auth(format!("login: `{}` {what} `{wanted}`\n  check `org_name`, or leave it out", http.server))
    };
    // A server answers a name that it does not know with the account's own organisation.
    if slug != Some(wanted) || active["is_found"] == Value::Bool(false) {
        return Err(wrong("knows no organisation"));
    }
    if active["is_member"] != Value::Bool(true) {
        return Err(wrong("says that this account is no member of the organisation"));
    }
    Ok(Some(wanted.clone()))
}

fn switch(http: &Http, register: &Register, token: &Secret, slug: &str) -> Result<()> {
    // It becomes part of an address.
    if !slug.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)) {
        return Err(Error::server(format!(
            "login: `{}` names an organisation whose name is no identifier: letters, digits, `-` and `_` were expected",
            http.server
        )));
    }
    let reply = http.send(Request {
        doing: "switch to the organisation",
        path: &format!("/api/v2/o/{slug}/switch/"),
        authorization: Some(("Bearer", token)),
        body: Body::Form(&[("slug", slug)]),
        secrets: &[token, register.login.secret()],
    })?;
    reply.json(|_| None).map(drop)
}

//! What the server answers when it cannot do what was asked.

use axum::http::StatusCode;

#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) status: StatusCode,
    pub(crate) severity: &'static str,
    pub(crate) text: String,
}

impl Fault {
    pub(crate) fn bad(text: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, severity: "FATAL", text: text.into() }
    }

    pub(crate) fn unauthorized(text: &str) -> Self {
        Self { status: StatusCode::UNAUTHORIZED, severity: "WARN", text: text.into() }
    }

    pub(crate) fn not_found(text: &str) -> Self {
        Self { status: StatusCode::NOT_FOUND, severity: "FATAL", text: text.into() }
    }

    pub(crate) fn busy(text: impl Into<String>) -> Self {
        Self { status: StatusCode::SERVICE_UNAVAILABLE, severity: "WARN", text: text.into() }
    }
}

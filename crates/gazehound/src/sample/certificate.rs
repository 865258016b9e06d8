//! Certificates: who vouches for whom, and `x509.log`.

use super::clock::{DAY, Instant};
use super::line::Line;
use super::logs::Log;
use super::rng::Rng;
use super::sensor::Sensor;

/// Issuers of public certificates, by the distinguished names that logs of those years are full of.
pub(super) const AUTHORITIES: [&str; 34] = [
    "CN=GeoTrust SSL CA - G4,O=GeoTrust Inc.,C=US",
    "CN=GeoTrust SSL CA - G2,O=GeoTrust Inc.,C=US",
    "CN=GeoTrust DV SSL CA,OU=Domain Validated SSL,O=GeoTrust Inc.,C=US",
    "CN=RapidSSL CA,O=GeoTrust\\, Inc.,C=US",
    "CN=RapidSSL SHA256 CA - G3,O=GeoTrust Inc.,C=US",
    "CN=DigiCert SHA2 Secure Server CA,O=DigiCert Inc,C=US",
    "CN=DigiCert SHA2 High Assurance Server CA,OU=www.digicert.com,O=DigiCert Inc,C=US",
    "CN=DigiCert High Assurance CA-3,OU=www.digicert.com,O=DigiCert Inc,C=US",
    "CN=DigiCert Secure Server CA,O=DigiCert Inc,C=US",
    "CN=VeriSign Class 3 Secure Server CA - G3,OU=VeriSign Trust Network,O=VeriSign\\, Inc.,C=US",
    "CN=VeriSign Class 3 International Server CA - G3,OU=VeriSign Trust Network,O=VeriSign\\, Inc.,C=US",
    "CN=VeriSign Class 3 Extended Validation SSL CA,OU=VeriSign Trust Network,O=VeriSign\\, Inc.,C=US",
    "CN=Symantec Class 3 Secure Server CA - G4,OU=Symantec Trust Network,O=Symantec Corporation,C=US",
    "CN=Symantec Class 3 EV SSL CA - G3,OU=Symantec Trust Network,O=Symantec Corporation,C=US",
    "CN=thawte SSL CA - G2,O=thawte\\, Inc.,C=US",
    "CN=thawte SHA256 SSL CA,O=thawte\\, Inc.,C=US",
    "CN=Thawte SSL CA,O=Thawte\\, Inc.,C=US",
    "CN=COMODO SSL CA,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB",
    "CN=COMODO RSA Domain Validation Secure Server CA,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB",
    "CN=COMODO High-Assurance Secure Server CA,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB",
    "CN=PositiveSSL CA 2,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB",
    "CN=EssentialSSL CA,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB",
    "CN=Go Daddy Secure Certificate Authority - G2,O=GoDaddy.com\\, Inc.,L=Scottsdale,ST=Arizona,C=US",
    "CN=Starfield Secure Certificate Authority - G2,O=Starfield Technologies\\, Inc.,L=Scottsdale,ST=Arizona,C=US",
    "CN=GlobalSign Organization Validation CA - SHA256 - G2,O=GlobalSign nv-sa,C=BE",
    "CN=GlobalSign Domain Validation CA - SHA256 - G2,O=GlobalSign nv-sa,C=BE",
    "CN=AlphaSSL CA - SHA256 - G2,O=GlobalSign nv-sa,C=BE",
    "CN=Entrust Certification Authority - L1K,OU=See www.entrust.net/legal-terms,O=Entrust\\, Inc.,C=US",
    "CN=Entrust Certification Authority - L1C,OU=www.entrust.net/rpa is incorporated by reference,O=Entrust\\, Inc.,C=US",
    "CN=Cybertrust Public SureServer SV CA,O=Cybertrust Inc",
    "CN=Network Solutions Certificate Authority,O=Network Solutions L.L.C.,C=US",
    "CN=StartCom Class 1 Primary Intermediate Server CA,OU=Secure Digital Certificate Signing,O=StartCom Ltd.,C=IL",
    "CN=TERENA SSL CA,O=TERENA,C=NL",
    "CN=SwissSign Server Gold CA 2014 - G22,O=SwissSign AG,C=CH",
];

/// A server's certificate.
#[derive(Debug, Clone)]
pub(super) struct Certificate {
    pub(super) subject: String,
    pub(super) issuer: String,
    /// What the sensor found when it checked the chain.
    pub(super) status: &'static str,
    /// Certificates that the server sends above its own, from its issuer upwards.
    pub(super) above: Vec<String>,
    serial: String,
    valid: (Instant, Instant),
    host: Option<String>,
}

/// Days before the first day of the sample that a certificate starts and ends to be valid.
pub(super) enum Validity {
    /// Ended.
    Over,
    /// Still runs.
    Current,
}

impl Certificate {
    pub(super) fn new(subject: String, issuer: &str, status: &'static str, validity: &Validity, rng: &mut Rng) -> Self {
        let today = super::clock::FIRST_DAY;
        let years = rng.between(1, 3) * 365 * DAY;
        let end = match validity {
            Validity::Over => today.before(rng.between(20, 1_200) * DAY),
            Validity::Current => today.after(rng.between(90, 360) * DAY),
        };
        Self {
            above: if subject == issuer { Vec::new() } else { vec![issuer.to_owned()] },
            issuer: issuer.to_owned(),
            subject,
            status,
            serial: rng.hex(32).to_uppercase(),
            valid: (end.before(years), end),
            host: None,
        }
    }

    /// The same for a server called `host`.
    pub(super) fn for_host(mut self, host: &str) -> Self {
        self.host = Some(host.to_owned());
        self
    }

    /// The same with a root above its issuer.
    pub(super) fn with_root(mut self, root: &str) -> Self {
        self.above.push(root.to_owned());
        self
    }

    /// Takes down the chain as the sensor saw it pass; gives the files' identifiers, the server's own first.
    pub(super) fn passes(&self, at: Instant, sensor: &mut Sensor, rng: &mut Rng) -> Vec<String> {
        let fuids: Vec<String> = (0..=self.above.len()).map(|_| rng.uid('F')).collect();
        let leaf = self.line(at, &fuids[0], &self.subject, &self.issuer, &self.serial, self.valid);
        let leaf = match &self.host {
            Some(host) => leaf.list("san.dns", &[host]),
            None => leaf,
        };
        sensor.log(Log::X509, leaf.flag("basic_constraints.ca", false));
        for (i, subject) in self.above.iter().enumerate() {
            let issuer = self.above.get(i + 1).unwrap_or(subject);
            // An authority's serial and dates are its own, whoever's chain it is in.
            let mut own = Rng::new(0, subject);
            let start = super::clock::FIRST_DAY.before(own.between(1_500, 4_000) * DAY);
            let serial = own.hex(32).to_uppercase();
            let line = self.line(at, &fuids[i + 1], subject, issuer, &serial, (start, start.after(7_300 * DAY)));
            sensor.log(Log::X509, line.flag("basic_constraints.ca", true));
        }
        fuids
    }

    fn line(
        &self,
        at: Instant,
        fuid: &str,
        subject: &str,
        issuer: &str,
        serial: &str,
        valid: (Instant, Instant),
    ) -> Line {
        Line::new(at)
            .text("id", fuid)
            .number("certificate.version", 3_u64)
            .text("certificate.serial", serial)
            .text("certificate.subject", subject)
            .text("certificate.issuer", issuer)
            .text("certificate.not_valid_before", &valid.0.to_string())
            .text("certificate.not_valid_after", &valid.1.to_string())
            .text("certificate.key_alg", "rsaEncryption")
            .text("certificate.sig_alg", "sha256WithRSAEncryption")
            .text("certificate.key_type", "rsa")
            .number("certificate.key_length", 2_048_u64)
            .text("certificate.exponent", "65537")
    }
}

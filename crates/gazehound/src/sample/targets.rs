//! The counts that one day of the sample comes to, each with its reason. Every other number follows from these or is free.
//!
//! The masterclass prints its counts for logs that cannot be shipped. The stories here are grown until its own searches
//! give the same counts; nothing outside this module knows them.

/// `ssl` events with a certificate that failed validation: "Search results: 5429" of the TLS hunt.
pub(super) const TLS_EVENTS: usize = 5_429;

/// Distinct addresses, uids, JA3s, issuers and subjects of those events: "attrib entities 6648".
pub(super) const TLS_ENTITIES: usize = 6_648;

/// Distinct (orig, resp) pairs in `conn`: "Search results: 13399" of the conn summary.
pub(super) const CONN_PAIRS: usize = 13_399;

/// Distinct addresses in those pairs: "attrib entities 11801".
pub(super) const CONN_ADDRESSES: usize = 11_801;

/// The busiest connection's bytes with headers, from orig and from resp: their sum's logarithm is 8.528258188610675, the
/// upper end of the printed colour range. No other connection has as many.
pub(super) const BUSIEST_BYTES: (u64, u64) = (6_575_466, 330_912_420);

/// The payload of the quietest pair's only datagram: with 28 bytes of headers it makes 39, whose logarithm is
/// 1.591064607026499, the lower end of the printed colour range. Every other pair has more.
pub(super) const QUIETEST_PAYLOAD: u64 = 11;

/// Rows that SPL's `sort` keeps unless told otherwise, and so the rows of both DNS hunts.
pub(super) const SORT_KEEPS: usize = 10_000;

/// Tunnel queries of full length. The printed rows' places in the order of queries say that about 11,600 rows of at least this
/// length were there before `sort` cut them.
pub(super) const TUNNEL_QUERIES: usize = 11_588;

/// Characters of such a query: the lower end of the printed range.
pub(super) const TUNNEL_QUERY_LENGTH: usize = 228;

/// The longest query, one of those without answer: the upper end of the printed range.
pub(super) const LONGEST_QUERY_LENGTH: usize = 252;

/// Distinct addresses, queries (their first 100 characters) and answers of the rows that `sort` keeps:
/// "attrib entities 19445". The 19,447 with `first(uid)` follow: the two connections.
pub(super) const DNS_ENTITIES: usize = 19_445;

/// Events that name one of the two uids or four addresses of the DNS hunt: "Search results: 36352".
pub(super) const INDICATOR_EVENTS: usize = 36_352;

/// Distinct addresses in those events: "attrib entities 32".
pub(super) const INDICATOR_ADDRESSES: usize = 32;

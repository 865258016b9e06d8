//! The tunnel's client looks around: a port scan of its own network, with what it stirs up.

use super::clock::{HOUR, MINUTE, SECOND};
use super::conn::{Flow, Tuple};
use super::dns_tunnel::TUNNEL_CLIENT as SCANNER;
use super::line::Line;
use super::logs::Log;
use super::sensor::Sensor;
use super::targets::{INDICATOR_ADDRESSES, INDICATOR_EVENTS};

/// Hosts of the network, by their last byte: with the four addresses of the two DNS clusters, all that the indicators show.
const HOSTS: [u8; INDICATOR_ADDRESSES - 4] = [
    1, 20, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 120, 139, 140, 148, 150, 155, 160, 171, 175, 180, 184,
    188, 191, 200, 210, 254,
];
/// A host that answers late, so that the sensor takes its resets for calls of its own.
const LATE: u8 = 105;
/// Source ports of the scanner's first and second try.
const SOURCE_PORTS: [u16; 2] = [56_308, 56_309];
const OPEN: [u16; 6] = [22, 80, 139, 443, 445, 8_080];
/// Oddities that the scan leaves in `weird`.
const ODD: usize = 90;

/// As many events as the indicators still lack, where the DNS clusters have `before`.
pub(super) fn plant(sensor: &mut Sensor, before: usize) {
    let mut rng = sensor.rng("scan");
    let flows = INDICATOR_EVENTS - before - ODD;
    let start = sensor.at(22 * HOUR + 4 * MINUTE);
    let mut ports: Vec<u16> =
        (1..=1_024).chain([1_080, 3_306, 3_389, 4_443, 5_432, 5_900, 6_580, 7_800, 8_080, 31_337]).collect();
    rng.shuffle(&mut ports);
    for i in 0..flows {
        let host = HOSTS[i % HOSTS.len()];
        let target = format!("192.168.1.{host}");
        let resp_p = ports[i / HOSTS.len() % ports.len()];
        let orig_p = *rng.pick(&SOURCE_PORTS);
        let at = start.after(i as u64 * 14 * SECOND / 1_000 + rng.below(12_000));
        let uid = rng.uid('C');
        let tuple = Tuple::new((SCANNER, orig_p), (&target, resp_p));
        let duration = rng.between(15, 900);
        // A third of the hosts drop what they do not want, the others refuse it.
        let filtered = host % 3 == 2;
        let flow = if host == LATE && rng.chance(40) {
            Flow::stray_reset(at, uid, Tuple::new((&target, resp_p), (SCANNER, orig_p)))
        } else if OPEN.contains(&resp_p) && rng.chance(40) {
            Flow::half_open(at, uid, tuple, duration)
        } else if filtered {
            Flow::unanswered(at, uid, tuple, 1, 0)
        } else {
            Flow::refused(at, uid, tuple, duration)
        };
        if i % (flows / ODD) == 0 && i / (flows / ODD) < ODD {
            let name = if rng.chance(50) { "active_connection_reuse" } else { "SYN_seq_jump" };
            let odd = Line::of(at.after(duration), &flow.uid, &flow.tuple).text("name", name).flag("notice", false);
            sensor.log(Log::Weird, odd);
        }
        sensor.conn(&flow);
    }
}

//! A file-sharing program: thousands of peers, most of which do not answer. It brings the day's address pairs up to their
//! number, so it comes last.

use super::address::client_port;
use super::clock::{MINUTE, SECOND};
use super::conn::{Flow, Tuple};
use super::rng::Rng;
use super::sensor::Sensor;
use super::targets::{BUSIEST_BYTES, CONN_ADDRESSES, CONN_PAIRS, QUIETEST_PAYLOAD};

/// The machine that it runs on, and the port that it listens on.
const PEER: (&str, u16) = ("192.168.0.54", 51_413);

pub(super) fn plant(sensor: &mut Sensor) {
    let mut rng = sensor.rng("swarm");
    let mut peers = Vec::new();
    while sensor.addresses().len() < CONN_ADDRESSES {
        let peer = sensor.new_address(&mut rng);
        let at = sensor.sometime(&mut rng);
        let tuple = Tuple::new((PEER.0, PEER.1), (&peer, rng.pick(&[6_881, 51_413, 16_881, 27_015]).to_owned()));
        match peers.len() {
            0 => {
                let flow = Flow::udp(at, rng.uid('C'), tuple, (QUIETEST_PAYLOAD, 0), (1, 0));
                sensor.conn(&flow);
            }
            1 => {
                let tuple = Tuple::new((PEER.0, client_port(&mut rng)), (&peer, 6_881));
                let payload = (BUSIEST_BYTES.0 / 100 * 97, BUSIEST_BYTES.1 / 100 * 97);
                let flow = Flow::tcp(at.before(25 * MINUTE), rng.uid('C'), tuple, payload, 19 * MINUTE + 7 * SECOND);
                sensor.conn(&flow.ip_bytes(BUSIEST_BYTES));
            }
            _ => {
                for i in 0..rng.between(1, 3) {
                    meet(sensor, at.after(i * 2 * MINUTE), &peer, &mut rng);
                }
            }
        }
        peers.push(peer);
    }
    // Peers that call back.
    while sensor.pairs() < CONN_PAIRS {
        let peer = rng.pick(&peers[2..]);
        if sensor.has_pair(peer, PEER.0) {
            continue;
        }
        let at = sensor.sometime(&mut rng);
        let tuple = Tuple::new((peer, client_port(&mut rng)), PEER);
        let flow = if rng.chance(60) {
            Flow::udp(at, rng.uid('C'), tuple, (rng.between(58, 140), rng.between(40, 320)), (1, 1))
                .lasting(rng.below(SECOND / 10))
        } else {
            Flow::unanswered(at, rng.uid('C'), tuple, rng.between(1, 3), 3 * SECOND)
        };
        sensor.conn(&flow);
    }
}

/// A try to reach `peer`, by datagram or by TCP; every eighth is answered.
fn meet(sensor: &mut Sensor, at: super::clock::Instant, peer: &str, rng: &mut Rng) {
    let uid = rng.uid('C');
    let datagram = Tuple::new(PEER, (peer, 6_881));
    let stream = Tuple::new((PEER.0, client_port(rng)), (peer, 6_881));
    let flow = match rng.below(16) {
        0 => Flow::udp(at, uid, datagram, (rng.between(58, 180), rng.between(29, 420)), (2, 2))
            .lasting(rng.between(20_000, SECOND)),
        1 => {
            let bytes = (rng.between(68, 20_000), rng.between(68, 900_000));
            Flow::tcp(at, uid, stream, bytes, rng.between(SECOND, 4 * MINUTE))
        }
        2..=8 => Flow::unanswered(at, uid, stream, rng.between(1, 3), 3 * SECOND),
        _ => Flow::udp(at, uid, datagram, (rng.between(26, 104), 0), (1, 0)),
    };
    sensor.ordinary_conn(flow);
}

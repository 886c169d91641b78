//! How a client samples the work of one person on one instruction, and what became of it so far.
//! Private to the client: the caller shows the order's client only.

use domain::review::sampling::Sampling;
use kernel::Timestamp;

use crate::agreement::Order;
use crate::columns::small;
use crate::db::{DbError, Tx, Value};

crate::statements! {
    pub(crate) FIND = "select floor, salt from sampling \
        where client_id = $1 and contractor_id = $2 and instruction_id = $3";
    pub(crate) SAVE = "insert into sampling (client_id, contractor_id, instruction_id, floor, \
        salt, at) values ($1, $2, $3, $4, $5, $6) \
        on conflict (client_id, contractor_id, instruction_id) do update \
        set floor = excluded.floor, at = excluded.at";
    pub(crate) STOP = "delete from sampling \
        where client_id = $1 and contractor_id = $2 and instruction_id = $3";
    pub(crate) HISTORY = "select d.kind from decision d join work_order o on o.id = d.order_id \
        where o.client_id = $1 and o.contractor_id = $2 and o.instruction_id = $3 \
        and d.kind <> 'extended' order by d.at desc, d.order_id, d.delivery desc limit 50";
}

fn key(order: &Order) -> [Value; 3] {
    [
        order.client.into(),
        order.contractor.into(),
        order.instruction.instruction.into(),
    ]
}

/// How the client of an order samples, if they do.
pub fn find(tx: &mut Tx<'_>, order: &Order) -> Result<Option<Sampling>, DbError> {
    tx.optional(&FIND, &key(order), |row| {
        let salt: Vec<u8> = row.get(1)?;
        let fault = |_| DbError::Decode("the salt of a sampling".into());
        Ok(Sampling {
            floor: small(row, 0)?,
            salt: salt.try_into().map_err(fault)?,
        })
    })
}

/// Keeps the floor; a salt that is there stays.
pub fn save(
    tx: &mut Tx<'_>,
    order: &Order,
    (sampling, now): (Sampling, Timestamp),
) -> Result<(), DbError> {
    let [client, contractor, instruction] = key(order);
    let values: [Value; 6] = [
        client,
        contractor,
        instruction,
        i64::from(sampling.floor).into(),
        sampling.salt.as_slice().into(),
        now.into(),
    ];
    tx.execute_one(&SAVE, &values)
}

/// Stops sampling. Doing so twice is doing it once.
pub fn stop(tx: &mut Tx<'_>, order: &Order) -> Result<(), DbError> {
    tx.execute(&STOP, &key(order)).map(drop)
}

/// Whether each delivery of the two on this instruction was good, the oldest first.
pub fn history(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<bool>, DbError> {
    let mut newest = tx.query(&HISTORY, &key(order), |row| {
        let kind: String = row.get(0)?;
        Ok(kind != "improve")
    })?;
    newest.reverse();
    Ok(newest)
}

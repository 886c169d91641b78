//! Both databases have the same tables, columns, indexes and references.

use std::collections::BTreeSet;
use std::thread;

use postgres::{Client, NoTls};
use rusqlite::Connection;
use store::db::{Kind, Target};
use testkit::TestDatabase;

/// One line for each thing a schema has, in words both databases share.
type Schema = BTreeSet<String>;

/// What both call the kind of a column: an id is bytes in SQLite.
fn kind_of(declared: &str) -> &'static str {
    match declared.to_lowercase().as_str() {
        "integer" | "bigint" => "number",
        "text" => "text",
        "blob" | "bytea" | "uuid" => "bytes",
        other => panic!("a column is {other}"),
    }
}

fn column(table: &str, name: &str, declared: &str, nullable: bool) -> String {
    let null = if nullable {
        "may be nothing"
    } else {
        "is always there"
    };
    format!("column {table}.{name} is {}, {null}", kind_of(declared))
}

const TABLES: &str = "select name from sqlite_master where type = 'table' \
    and name not like 'sqlite\\_%' escape '\\'";

fn of_sqlite(file: &std::path::Path) -> Schema {
    let connection = Connection::open(file).unwrap();
    let names = |sql: &str, table: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        let given: Vec<_> = (0..statement.parameter_count()).map(|_| table).collect();
        let rows = statement.query_map(rusqlite::params_from_iter(given), |row| row.get(0));
        rows.unwrap().map(Result::unwrap).collect()
    };
    let mut schema = Schema::new();
    for table in names(TABLES, "") {
        let mut columns = connection
            .prepare("select name, type, \"notnull\" from pragma_table_info(?1)")
            .unwrap();
        let rows = columns.query_map([&table], |row| {
            let required: bool = row.get(2)?;
            Ok(column(
                &table,
                &row.get::<_, String>(0)?,
                &row.get::<_, String>(1)?,
                !required,
            ))
        });
        schema.extend(rows.unwrap().map(Result::unwrap));
        let key = "select group_concat(name, ', ') from \
            (select name from pragma_table_info(?1) where pk > 0 order by pk)";
        schema.extend(
            names(key, &table)
                .into_iter()
                .map(|key| format!("key {table} ({key})")),
        );
        let references = "select \"from\" || ' -> ' || \"table\" from pragma_foreign_key_list(?1)";
        let references = names(references, &table);
        schema.extend(
            references
                .into_iter()
                .map(|to| format!("reference {table}.{to}")),
        );
        let unique = "select (select group_concat(name, ', ') from \
            (select name from pragma_index_info(l.name) order by seqno)) \
            from pragma_index_list(?1) l where l.origin = 'u'";
        schema.extend(
            names(unique, &table)
                .into_iter()
                .map(|on| format!("unique {table} ({on})")),
        );
    }
    let indexes = "select name || ' on ' || tbl_name from sqlite_master \
        where type = 'index' and sql is not null";
    schema.extend(
        names(indexes, "")
            .into_iter()
            .map(|index| format!("index {index}")),
    );
    schema
}

const COLUMNS: &str = "select table_name::text, column_name::text, data_type::text, \
    is_nullable = 'YES' from information_schema.columns where table_schema = 'public'";
const REFERENCES: &str = "select format('reference %s.%s -> %s', c.conrelid::regclass, a.attname, \
    c.confrelid::regclass) from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid \
    and a.attnum = any (c.conkey) where c.contype = 'f'";
const KEYS: &str = "select format('%s %s (%s)', case c.contype when 'p' then 'key' else 'unique' end, \
    c.conrelid::regclass, (select string_agg(a.attname, ', ' order by k.place) \
    from unnest(c.conkey) with ordinality k (number, place) \
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number)) \
    from pg_constraint c where c.contype in ('p', 'u') and c.connamespace = 'public'::regnamespace";
const INDEXES: &str = "select format('index %s on %s', i.relname, t.relname) from pg_index x \
    join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid \
    where i.relnamespace = 'public'::regnamespace \
    and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)";

fn of_postgres(url: &str) -> Schema {
    let mut client = Client::connect(url, NoTls).unwrap();
    let mut schema = Schema::new();
    for row in client.query(COLUMNS, &[]).unwrap() {
        schema.insert(column(row.get(0), row.get(1), row.get(2), row.get(3)));
    }
    for query in [REFERENCES, KEYS, INDEXES] {
        schema.extend(
            client
                .query(query, &[])
                .unwrap()
                .iter()
                .map(|row| row.get::<_, String>(0)),
        );
    }
    schema
}

fn schema_of(target: Target) -> Schema {
    // The client must not live on a thread that runs async code.
    let look = move || match target {
        Target::Sqlite { path } => of_sqlite(&path),
        Target::Postgres { url } => of_postgres(&url),
    };
    thread::spawn(look).join().unwrap()
}

#[test]
fn postgres_and_sqlite_have_the_same_schema() {
    testkit::database::on_postgres(async |postgres| {
        let sqlite = TestDatabase::fresh(Kind::Sqlite).await;
        let (here, there) = (schema_of(sqlite.target()), schema_of(postgres.target()));
        let only_sqlite: Vec<_> = here.difference(&there).collect();
        let only_postgres: Vec<_> = there.difference(&here).collect();
        assert!(
            only_sqlite.is_empty() && only_postgres.is_empty(),
            "only SQLite: {only_sqlite:#?}\nonly PostgreSQL: {only_postgres:#?}"
        );
    });
}

#[test]
fn sqlite_schema_has_what_the_comparison_looks_for() {
    testkit::database::on_sqlite(async |db| {
        let schema = schema_of(db.target());
        for line in [
            "column job.id is bytes, is always there",
            "column job.leased_until is number, may be nothing",
            "key schema_version (number)",
            "unique event (order_id, number)",
            "index job_due on job",
        ] {
            assert!(schema.contains(line), "{line} is not in {schema:#?}");
        }
    });
}

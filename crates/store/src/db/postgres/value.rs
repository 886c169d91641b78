//! Values as PostgreSQL takes and gives them: by the type it expects, without casts in the SQL.

use ::postgres::types::private::BytesMut;
use ::postgres::types::{FromSql, IsNull, ToSql, Type};

use crate::db::value::{Value, ValueRef};

type AnyError = Box<dyn std::error::Error + Sync + Send>;

impl ToSql for Value {
    fn to_sql(&self, expected: &Type, out: &mut BytesMut) -> Result<IsNull, AnyError> {
        match (self, expected) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Integer(number), &Type::INT8) => number.to_sql(expected, out),
            (Self::Integer(number), &Type::INT4) => i32::try_from(*number)?.to_sql(expected, out),
            (Self::Integer(number), &Type::INT2) => i16::try_from(*number)?.to_sql(expected, out),
            (Self::Integer(number @ (0 | 1)), &Type::BOOL) => (*number == 1).to_sql(expected, out),
            (Self::Text(text), &(Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME)) => {
                text.to_sql(expected, out)
            }
            (Self::Blob(bytes), &Type::BYTEA) => bytes.to_sql(expected, out),
            (Self::Blob(bytes), &Type::UUID) => {
                uuid::Uuid::from_slice(bytes)?.to_sql(expected, out)
            }
            (Self::Id(bytes), &Type::UUID) => uuid::Uuid::from_bytes(*bytes).to_sql(expected, out),
            (Self::Id(bytes), &Type::BYTEA) => bytes.as_slice().to_sql(expected, out),
            (value, _) => Err(format!("{} cannot be stored as {expected}", value.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    ::postgres::types::to_sql_checked!();
}

impl<'a> FromSql<'a> for ValueRef<'a> {
    fn from_sql(found: &Type, raw: &'a [u8]) -> Result<Self, AnyError> {
        match *found {
            Type::INT8 => i64::from_sql(found, raw).map(Self::Integer),
            Type::INT4 => i32::from_sql(found, raw).map(|number| Self::Integer(number.into())),
            Type::INT2 => i16::from_sql(found, raw).map(|number| Self::Integer(number.into())),
            Type::BOOL => bool::from_sql(found, raw).map(|yes| Self::Integer(yes.into())),
            Type::BYTEA | Type::UUID => Ok(Self::Blob(raw)),
            _ => <&str>::from_sql(found, raw).map(Self::Text),
        }
    }

    fn from_sql_null(_: &Type) -> Result<Self, AnyError> {
        Ok(Self::Null)
    }

    fn accepts(found: &Type) -> bool {
        matches!(
            *found,
            Type::INT8
                | Type::INT4
                | Type::INT2
                | Type::BOOL
                | Type::BYTEA
                | Type::UUID
                | Type::TEXT
                | Type::VARCHAR
                | Type::BPCHAR
                | Type::NAME
        )
    }
}

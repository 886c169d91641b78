//! What a program that reads PDF finds in one of ours.

use lopdf::{Document, Object};

/// The text of every page, as somebody gets it who selects all of it and copies it.
pub fn pages(file: &[u8]) -> Vec<String> {
    let document = Document::load_mem(file).expect("a PDF");
    let numbers = document.get_pages().into_keys();
    numbers
        .map(|number| document.extract_text(&[number]).expect("text"))
        .collect()
}

/// The metadata of the document: XMP.
pub fn metadata(file: &[u8]) -> String {
    let document = Document::load_mem(file).expect("a PDF");
    let catalog = document.catalog().expect("a catalog");
    let id = catalog.get(b"Metadata").and_then(Object::as_reference);
    let stream = document
        .get_object(id.expect("metadata"))
        .and_then(Object::as_stream);
    let stream = stream.expect("metadata");
    let content = stream
        .decompressed_content()
        .unwrap_or_else(|_| stream.content.clone());
    String::from_utf8(content).expect("text")
}

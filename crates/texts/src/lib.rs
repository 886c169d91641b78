//! Every word the product says, in German and English, checked when it is built.

package import Escaping
import YAMLSource

/// The JSON Schema of a catalog file, for editors.
package func catalogSchema() -> JSON {
    jsonSchema(of: CatalogShapes.catalog, title: "Error catalog")
}

/// The reference of all keys of a catalog file as a Markdown page, made from what the decoder reads.
package func catalogReference() -> String {
    """
    ---
    title: Catalog keys
    description: Every key of the catalog with its type and its meaning, made from what the program reads.
    keywords: [catalog.yaml, schema, keys, reference]
    ---

    These are all keys of the catalog, in the order in which they are best written. The program makes this page, and the [JSON Schema](catalog.schema.json) that editors use, from the same description that it reads the catalog by. What the keys are for, with examples, is on the page [Catalog](catalog.md).

    *Inline Markdown* is a text with emphasis, code spans, links and images, in one paragraph. A *text* is any scalar, as its characters: `0042` and `no` stay what they are.


    """ + shapeReference(of: CatalogShapes.catalog, title: "A catalog file")
}

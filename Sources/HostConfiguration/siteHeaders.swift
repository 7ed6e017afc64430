/// The header fields of all responses of a site.
///
/// The policy is that of the pages; `frame-ancestors` has no meaning in their markup (Content
/// Security Policy Level 3, section 6.4.2).
let siteHeaders: [(name: String, value: String)] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
            + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
]

/// How long files may be kept: not without asking whether they have changed.
let askedCaching = "no-cache"
/// How long an asset may be kept whose address has a hash of its content.
let foreverCaching = "public, max-age=31536000, immutable"

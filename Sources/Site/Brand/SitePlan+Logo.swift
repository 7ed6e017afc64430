import Diagnostics

extension SitePlan {
    /// An image for the header, scaled to the room there is; its size keeps the page from moving
    /// when it comes.
    func logo(_ path: Located<String>, _ diagnostics: inout [Diagnostic]) -> Brand.Image? {
        let extensions = ["svg", "png", "webp", "avif", "jpg", "jpeg", "gif"]
        guard let file = brandFile(path, extensions: extensions, "the logo", &diagnostics) else {
            return nil
        }
        guard let size = imageSize(of: file.bytes), let shown = headerSize(of: size) else {
            diagnostics.append(
                .unusableBrandFile(
                    path, "the size of the logo '\(path.value)' can't be read",
                    help: "give the root of an SVG a 'viewBox', or save the image again"))
            return nil
        }
        return Brand.Image(file: file, size: shown)
    }
}

/// At most 32 pixels high and 240 wide.
private func headerSize(of size: ImageSize) -> ImageSize? {
    let scale = min(32 / Double(size.height), 240 / Double(size.width))
    let scaled = { (side: Int) in max(1, Int((Double(side) * scale).rounded())) }
    return ImageSize(width: scaled(size.width), height: scaled(size.height))
}

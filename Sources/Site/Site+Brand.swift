import Theming

extension Site {
    /// The owner's logo, icon, style and foot, where the settings have them.
    func addBrand(to view: inout View, on pageID: Int) {
        let brand = plan.brand
        view.set(.logo, brand.logo.map { logoView($0, on: pageID) })
        view.set(.brandStyleURL, brand.style.map { plan.url(of: $0, on: pageID) })
        if let icon = brand.favicon {
            view.set(.faviconURL, plan.url(ofBrandFile: icon, on: pageID))
        }
        view.set(.faviconType, iconType(of: brand.favicon))
        if let font = brand.preloadedFont {
            view.set(.fontURL, plan.url(ofBrandFile: font, on: pageID))
            view.set(.fontType, "font/\(font.fileExtension)")
        }
        view.set(.footerText, brand.footerText ?? plan.configuration.footer)
        let links = brand.footerLinks.map { footerLinkView($0, on: pageID) }
        view.set(.footerLinks, links, any: .hasFooterLinks)
    }

    private func logoView(_ logo: Brand.Image, on pageID: Int) -> View {
        var view = View()
        view.set(.logoURL, plan.url(ofBrandFile: logo.file, on: pageID))
        view.set(.logoWidth, String(logo.size.width))
        view.set(.logoHeight, String(logo.size.height))
        view.set(.logoAlternative, plan.brand.logoAlternative)
        if let dark = plan.brand.darkLogo {
            var darkView = View()
            darkView.set(.darkLogoURL, plan.url(ofBrandFile: dark.file, on: pageID))
            darkView.set(.darkLogoWidth, String(dark.size.width))
            darkView.set(.darkLogoHeight, String(dark.size.height))
            view.set(.darkLogo, darkView)
        }
        return view
    }

    private func footerLinkView(_ link: Brand.FooterLink, on pageID: Int) -> View {
        var view = View()
        view.set(.footerLinkTitle, link.title)
        let url =
            switch link.target {
            case .page(let page): plan.url(ofOriginalPage: page, on: pageID)
            case .path(let path): plan.url(ofFile: path, on: pageID)
            case .url(let url): url
            }
        view.set(.footerLinkURL, url)
        return view
    }
}

/// The media type of an icon; `nil` stands for the theme's.
func iconType(of icon: BrandFile?) -> String {
    switch icon?.fileExtension {
    case "png": "image/png"
    case "ico": "image/x-icon"
    default: "image/svg+xml"
    }
}

extension SitePlan {
    /// The URL of a file of the brand as it is written on a page, with its version.
    fileprivate func url(ofBrandFile file: BrandFile, on page: Int) -> String {
        url(ofFile: "", on: page) + file.address
    }

    /// The URL of a generated asset as it is written on a page, with its version.
    fileprivate func url(of asset: ThemeAsset, on page: Int) -> String {
        "\(url(ofFile: asset.path, on: page))?v=\(asset.version)"
    }
}

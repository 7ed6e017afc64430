import Foundation
import TestSupport
import Testing

/// Every page of the shipped site in a real browser, at three widths and in both colour schemes,
/// under the policy that allows nothing but the site's own files.
@Suite(
    .enabled(if: SharedBrowser.isPresent, Comment(rawValue: SharedBrowser.reason)), .serialized)
struct QualityBarTests {
    /// Whether axe-core looks at all pages at all widths, and not only at all pages at one width and
    /// at one page of each kind at the others.
    private var isFull: Bool { ProcessInfo.processInfo.environment["QUALITY_BAR"] == "full" }

    @Test(
        "no page has a barrier, overflows, shifts, errs, asks another host or breaks the policy",
        arguments: [320, 768, 1280])
    func everyPage(_ width: Int) async throws {
        let site = try await ShippedSite()
        #expect(site.pages.count > 20)
        let review = try await PageReview(width: width)
        var problems: [String] = []
        for path in site.pages {
            let withBarriers = isFull || width == 1280 || site.kindsOfPages.contains(path)
            let found = try await review.problems(
                at: site.address + path, withBarriers: withBarriers)
            problems += found.map { "\(path): \($0)" }
        }
        #expect(problems == [])
        #expect(await review.page.consoleErrors == [])
        #expect(await review.page.requestedURLs.filter { !isOwn($0, of: site) } == [])
        print("\(site.pages.count) pages at \(width) px: \(problems.count) problems")
        await review.page.close()
    }

    @Test(
        "the barriers are those that axe-core finds",
        .enabled(if: QualityTools.axe != nil, Comment(rawValue: QualityTools.reason)))
    func version() throws {
        let axe = try #require(QualityTools.axe)
        let version = try #require(axe.firstMatch(of: /axe v(\d+\.\d+\.\d+)/)).1
        #expect(version.split(separator: ".").count == 3)
        print("axe-core \(version)")
    }

    @Test(
        "what a reader without JavaScript gets has no barrier either",
        .enabled(if: QualityTools.axe != nil, Comment(rawValue: QualityTools.reason)),
        arguments: [320, 1280])
    func barriersWithoutScripts(_ width: Int) async throws {
        let axe = try #require(QualityTools.axe)
        let site = try await ShippedSite()
        let page = try await SharedBrowser.newPage()
        try await page.addScript(axe)
        // The engine has to run for axe-core, so the site's scripts are kept from it.
        try await page.command("Network.setBlockedURLs", ["urls": ["*.js*"]])
        try await page.setViewport(width: width, height: 800)
        var problems: [String] = []
        for path in site.kindsOfPages {
            try await page.navigate(to: site.address + path)
            problems += try await page.problems(PageChecks.axe(onlyColours: false))
                .map { "\(path): \($0)" }
            let overflow = try await page.evaluate(PageChecks.overflow).integer ?? .max
            if overflow > 0 { problems.append("\(path): \(overflow) px too wide") }
        }
        #expect(problems == [])
        await page.close()
    }

    @Test(
        "the page of a code costs at most 30 KB and five requests, compressed",
        .enabled(if: QualityTools.gzip != nil, "gzip is not there"))
    func cost() async throws {
        let site = try await ShippedSite(isCompressed: true)
        let codes = site.pages.filter { $0.wholeMatch(of: /errors\/\w+\//) != nil }
        #expect(codes.count >= 13)
        for path in codes {
            // A new page has nothing in its cache.
            let page = try await SharedBrowser.newPage()
            try await page.navigate(to: site.address + path)
            // A browser without a window asks for no icon.
            try await page.evaluate("fetch(document.querySelector('link[rel=icon]').href)")
            try await page.evaluate("new Promise(resolve => setTimeout(resolve, 300))")
            let requests = Set(await page.requestedURLs)
            let bytes = await page.receivedBytes
            #expect(requests.count <= 5, "\(path): \(requests.sorted())")
            #expect(bytes > 5_000 && bytes <= 30_000, "\(path): \(bytes) bytes")
            if path.hasSuffix("/429/") {
                print("\(path): \(bytes) bytes, \(requests.count) requests")
            }
            await page.close()
        }
    }

    private func isOwn(_ url: String, of site: ShippedSite) -> Bool {
        url.hasPrefix(site.address) || url.hasPrefix("data:")
    }
}

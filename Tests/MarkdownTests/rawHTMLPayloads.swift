/// Raw HTML and what the filter makes of it; `nil` where it stays as it is.
let rawHTMLPayloads: [(html: String, filtered: String?)] =
    plainPayloads + elementPayloads + handlerPayloads + urlPayloads + svgPayloads + markupPayloads

private let plainPayloads: [(html: String, filtered: String?)] = [
    (#"<b>kept</b>"#, nil),
    (#"<IMG SRC="a.png" alt='x' width=10 />"#, nil),
    (#"<a href="other.md#x" id="i" style="color:red">x</a>"#, nil),
    (#"<!-- a comment --> text"#, nil),
]

private let elementPayloads: [(html: String, filtered: String?)] = [
    (#"<script>alert(1)</script>"#, #"&lt;script>alert(1)&lt;/script>"#),
    (
        #"<SCRIPT SRC=http://xss.rocks/xss.js></SCRIPT>"#,
        #"&lt;SCRIPT SRC=http://xss.rocks/xss.js>&lt;/SCRIPT>"#
    ),
    (#"<ScRiPt/x>alert(1)</sCrIpT >"#, #"&lt;ScRiPt/x>alert(1)&lt;/sCrIpT >"#),
    (#"<script\#nsrc=x>"#, #"&lt;script\#nsrc=x>"#),
    (#"<<SCRIPT>alert("x");//\<</SCRIPT>"#, #"<&lt;SCRIPT>alert("x");//\<&lt;/SCRIPT>"#),
    (#"<scr<script>ipt>alert(1)</scr</script>ipt>"#, nil),
    (#"<script title="<img src=x onerror=alert(1)>">"#, #"&lt;script title="<img src=x>">"#),
    (#"<strong> <title> <style> <em>"#, #"<strong> &lt;title> &lt;style> <em>"#),
    (#"<XMP><xmp></plaintext>"#, #"&lt;XMP>&lt;xmp>&lt;/plaintext>"#),
    (
        #"<textarea><img title="</textarea><img src=x onerror=alert(1)>">"#,
        #"&lt;textarea><img title="</textarea><img src=x onerror=alert(1)>">"#
    ),
    (
        #"<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>"#,
        #"&lt;noscript><p title="</noscript><img src=x onerror=alert(1)>">&lt;/noscript>"#
    ),
    (
        #"<iframe src="javascript:alert(1)"></iframe>"#,
        #"&lt;iframe src="javascript:alert(1)">&lt;/iframe>"#
    ),
    (
        #"<iframe srcdoc="<script>alert(1)</script>">"#,
        #"&lt;iframe srcdoc="&lt;script>alert(1)&lt;/script>">"#
    ),
    (#"<base href="javascript:alert(1)//">"#, #"&lt;base href="javascript:alert(1)//">"#),
    (
        #"<meta http-equiv="refresh" content="0;url=javascript:alert(1)">"#,
        #"&lt;meta http-equiv="refresh" content="0;url=javascript:alert(1)">"#
    ),
    (
        #"<link rel="stylesheet" href="javascript:alert(1)">"#,
        #"&lt;link rel="stylesheet" href="javascript:alert(1)">"#
    ),
    (
        #"<object data="data:text/html,<script>alert(1)</script>"></object>"#,
        #"&lt;object data="data:text/html,&lt;script>alert(1)&lt;/script>">&lt;/object>"#
    ),
    (
        #"<embed src="x.swf"><applet code="x"></applet>"#,
        #"&lt;embed src="x.swf">&lt;applet code="x">&lt;/applet>"#
    ),
    (
        #"<frameset><frame src="javascript:alert(1)"></frameset>"#,
        #"&lt;frameset>&lt;frame src="javascript:alert(1)">&lt;/frameset>"#
    ),
    (#"<scripty></scripty><titles><metadata>"#, nil),
]

private let handlerPayloads: [(html: String, filtered: String?)] = [
    (#"<img src=x onerror=alert(1)>"#, #"<img src=x>"#),
    (#"<img src=x onerror=alert(1) />"#, #"<img src=x />"#),
    (#"<img src=x onerror=alert(1)//>"#, #"<img src=x>"#),
    (#"<IMG SRC=x OnErRoR="alert(1)">"#, #"<IMG SRC=x>"#),
    (#"<img src="x"onerror="alert(1)"alt="y">"#, #"<img src="x"alt="y">"#),
    (#"<img/src="x"/onerror="alert(1)"/alt="y"/>"#, #"<img/src="x"/alt="y"/>"#),
    (#"<svg/onload=alert(1)>"#, #"<svg>"#),
    (#"<svg\#nonload\#n=\#nalert(1)\#n>"#, #"<svg\#n>"#),
    (#"<svg onload='alert(1)'id=x>"#, #"<svg id=x>"#),
    (#"<body onload=alert(1) background="javascript:alert(1)">"#, #"<body>"#),
    (#"<details open ontoggle=alert(1)>"#, #"<details open>"#),
    (#"<input autofocus onfocus=alert(1)>"#, #"<input autofocus>"#),
    (#"<video><source onerror="alert(1)"></video>"#, #"<video><source></video>"#),
    (#"<div onclick="a" onclick="b" title=x onmouseover>"#, #"<div title=x>"#),
    (#"<a onclick=1 on=2 one=3>"#, #"<a on=2>"#),
    (#"<a x=1 onclick="y"title=z>"#, #"<a x=1 title=z>"#),
    (#"<a x=1 onclick="y"/title=z>"#, #"<a x=1 /title=z>"#),
    (#"<a x=1 onclick="y"/>"#, #"<a x=1 />"#),
    (#"<a hre onclick="x"f=javascript:alert(1)>"#, #"<a hre f=javascript:alert(1)>"#),
    (#"<a href onclick=1 =javascript:alert(1)>"#, #"<a href>"#),
    (#"<a href=x onclick=1 =y>"#, #"<a href=x>"#),
    (#"<a =onclick=1 href=x>"#, nil),
]

private let urlPayloads: [(html: String, filtered: String?)] = [
    (#"<a href="javascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href='JaVaScRiPt:alert(1)'>x</a>"#, #"<a>x</a>"#),
    (#"<a href=javascript:alert(1)>x</a>"#, #"<a>x</a>"#),
    (#"<a href = "javascript:alert(1)" title=t>x</a>"#, #"<a title=t>x</a>"#),
    (#"<a/href=javascript:alert(1)>x</a>"#, #"<a>x</a>"#),
    (#"<a href="&#106;avascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="&#x6A;avascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="&#0000106avascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="&#X6a&#x61vascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58&#97">x</a>"#, #"<a>x</a>"#),
    (#"<a href="java&Tab;scr&NewLine;ipt&colon;alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="jav\#tascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="jav&#x0A;ascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="jav\#r\#nascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href=" &#14;  javascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="\#u{1}\#u{1F}javascript:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="java\#0script:alert(1)">x</a>"#, #"<a>x</a>"#),
    (#"<a href="&#99999999999999999999;javascript:alert(1)">x</a>"#, nil),
    (#"<a href="javascript&colonalert(1)">x</a>"#, nil),
    (#"<a href="ｊavascript:alert(1)">x</a>"#, nil),
    (#"<a href="./javascript:alert(1)">x</a>"#, nil),
    (#"<a href="x" href="javascript:alert(1)">x</a>"#, #"<a href="x">x</a>"#),
    (#"<a href="javascript:alert(1)" href="vbscript:x">x</a>"#, #"<a>x</a>"#),
    (
        #"<a href="vbscript:msgbox(1)">x</a><a href="file:///etc/passwd">y</a>"#,
        #"<a>x</a><a>y</a>"#
    ),
    (#"<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>"#, #"<a>x</a>"#),
    (#"<a href="data:image/png;base64,AAAA">x</a>"#, #"<a>x</a>"#),
    (
        #"<img src="data:image/png;base64,AAAA"><img src="data:image/svg+xml,<svg>">"#,
        #"<img src="data:image/png;base64,AAAA"><img>"#
    ),
    (#"<img src="javascript:1" lowsrc="javascript:1" dynsrc=javascript:1>"#, #"<img>"#),
    (#"<img srcset="a.png 1x, data:image/svg+xml,x 2x">"#, #"<img>"#),
    (#"<img srcset="data:image/png;base64,AAAA 1x, b.png 2x">"#, nil),
    (#"<img srcset="a.png 2x,javascript:alert(1)">"#, #"<img>"#),
    (
        #"<form action="javascript:1"><button formaction=javascript:1>x</button></form>"#,
        #"<form><button>x</button></form>"#
    ),
    (#"<form action="/search"><input type=search name=q></form>"#, nil),
    (
        #"<input type=image src="javascript:1"><isindex action=j&Tab;avas&Tab;cript:1>"#,
        #"<input type=image><isindex>"#
    ),
]

private let svgPayloads: [(html: String, filtered: String?)] = [
    (
        #"<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>"#,
        #"<svg><a><text>x</text></a></svg>"#
    ),
    (
        #"<svg><a XLINK:HREF="javascript:alert(1)" y:href="javascript:alert(1)">x</a></svg>"#,
        #"<svg><a>x</a></svg>"#
    ),
    (#"<svg><use href="data:image/svg+xml;base64,PHN2Zz4=#x"/></svg>"#, #"<svg><use/></svg>"#),
    (
        #"<svg><image href="data:image/png,x"/><image xlink:href="data:,x"/></svg>"#,
        #"<svg><image href="data:image/png,x"/><image/></svg>"#
    ),
    (
        #"<svg><a><animate attributeName=href values=javascript:alert(1) /></a></svg>"#,
        #"<svg><a><animate attributeName=href /></a></svg>"#
    ),
    (
        #"<svg><animate attributeName=href values="a; javascript:1" from=file:x></svg>"#,
        #"<svg><animate attributeName=href></svg>"#
    ),
    (
        #"<svg><set attributeName="href" to="javascript:alert(1)"></svg>"#,
        #"<svg><set attributeName="href"></svg>"#
    ),
    (
        #"<svg><animate onbegin=alert(1) attributeName=x dur=1s>"#,
        #"<svg><animate attributeName=x dur=1s>"#
    ),
    (
        #"<svg><style><img title="</style><img src onerror=alert(1)>"></svg>"#,
        #"<svg>&lt;style><img title="</style><img src onerror=alert(1)>"></svg>"#
    ),
    (
        #"<math href="javascript:alert(1)"><mtext xlink:href="javascript:alert(1)">x</math>"#,
        #"<math><mtext>x</math>"#
    ),
    (
        #"<math><mi><mglyph><style><!--</style><img title="--&gt;&lt;img on=1&gt;">"#,
        #"<math><mi><mglyph>&lt;style>&lt;!--&lt;/style>&lt;img title="--&gt;&lt;img on=1&gt;">"#
    ),
    (
        #"<q cite="javascript:alert(1)">x</q><a ping="https://a.b javascript:alert(1)">y</a>"#,
        #"<q>x</q><a>y</a>"#
    ),
    (
        #"<video poster=javascript:alert(1)></video><table background="javascript:alert(1)">"#,
        #"<video></video><table>"#
    ),
]

private let markupPayloads: [(html: String, filtered: String?)] = [
    (#"<!--><img src=x onerror=alert(1)>-->"#, #"<!--><img src=x>-->"#),
    (#"<!---><img src=x onerror=alert(1)>-->"#, #"<!---><img src=x>-->"#),
    (#"<!----!><img src=x onerror=alert(1)>-->"#, #"<!----!><img src=x>-->"#),
    (#"<!-- x --!><img src=x onerror=alert(1)>-->"#, #"<!-- x --!><img src=x>-->"#),
    (#"<!-- <img src=x onerror=alert(1)> -->"#, nil),
    (#"<!--!><img src=x onerror=alert(1)>-->"#, nil),
    (#"<!-- - -> -- > --!-->x<!--->-->"#, nil),
    (#"<!-- <p title="--><img src=x onerror=alert(1)>">"#, #"<!-- <p title="--><img src=x>">"#),
    (#"<!-- not closed <b>x</b> <script>"#, #"&lt;!-- not closed &lt;b>x&lt;/b> &lt;script>"#),
    (#"<!x <img src=x onerror=alert(1)> >"#, nil),
    (#"<?php echo "<img src=x onerror=alert(1)>"; ?>"#, nil),
    (
        #"<!DOCTYPE html SYSTEM "x><img src=x onerror=alert(1)>">"#,
        #"<!DOCTYPE html SYSTEM "x><img src=x>">"#
    ),
    (#"</ x><img src=x onerror=alert(1)>"#, #"</ x><img src=x>"#),
    (#"</><!><?>"#, nil),
    (#"<![CDATA[x]]><b>"#, nil),
    (#"<![CDATA[><img src=x onerror=alert(1)>]]>"#, #"&lt;![CDATA[><img src=x>]]>"#),
    (#"<![CDATA[<a><![CDATA[]]><b>"#, #"&lt;![CDATA[&lt;a><![CDATA[]]><b>"#),
    (
        #"<svg><![CDATA[><a title="]]><img src=x onerror=alert(1)>">]]></svg>"#,
        #"<svg>&lt;![CDATA[><a title="]]><img src=x onerror=alert(1)>">]]></svg>"#
    ),
    (#"<a href="javascript:alert(1)"#, #"&lt;a href="javascript:alert(1)"#),
    (#"<a href="x" title='y"#, #"&lt;a href="x" title='y"#),
    (#"<a title="<b>bold</b>"#, #"&lt;a title="&lt;b>bold&lt;/b>"#),
    (#"<img src=x onerror=alert(1)"#, #"&lt;img src=x onerror=alert(1)"#),
    (#"<b>x</b"#, #"<b>x&lt;/b"#),
    (#"1 < 2 <3 a<\#tb <= c"#, nil),
    (#"x <"#, #"x &lt;"#),
    (#"x </"#, #"x &lt;/"#),
    (#"x <!"#, #"x &lt;!"#),
    (#"x <![CDATA[ y"#, #"x &lt;![CDATA[ y"#),
    (#"</a onclick=alert(1) href=javascript:alert(1)>"#, #"</a>"#),
    (#"<a"onclick=alert(1) b"onclick=alert(1)>"#, nil),
    (#"<img """><img src=x onerror=alert(1)>">"#, #"<img """><img src=x>">"#),
    (#"<a title="a>b" href=javascript:alert(1)>"#, #"<a title="a>b">"#),
    (#"<a title='"' onclick='"' id='"'>"#, #"<a title='"' id='"'>"#),
    (
        #"<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>"#, nil
    ),
    (#"<\#0script>alert(1)</script>"#, #"<\#0script>alert(1)&lt;/script>"#),
    (#"<img src=`javascript:alert(1)`>"#, nil),
    (#"<a href="&jsercy;&#x80;&#0;&nosuch;&copy=1&copy">x</a>"#, nil),
    (#"<a href="vscode:x" target=_blank rel=noopener>x</a>"#, nil),
    (#"<table><td background="x.png" style="width:expression(alert(1))">"#, nil),
]

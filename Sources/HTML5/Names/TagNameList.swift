/// The tag names that have a number before any page is read: the first of them has 1, in this order.
enum TagNameList {
    static let all: StaticString = """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink \
        blockquote body br button canvas caption center cite code col colgroup command data datalist dd del \
        details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 \
        h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li \
        link listing main map mark marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes \
        noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby \
        s samp script search section select selectedcontent slot small source spacer span strike strong style sub \
        summary sup table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp \
        animate circle cursor defs desc ellipse filter g hatch hatchpath hkern line marker mask metadata mpath \
        path pattern polygon polyline rect set stop svg switch symbol text tref tspan use view vkern \
        annotation annotation-xml maction maligngroup malignmark math menclose merror mfenced mfrac mglyph mi \
        mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries \
        mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder \
        munderover semantics \
        altglyph altglyphdef altglyphitem animatecolor animatemotion animatetransform clippath feblend \
        fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap \
        fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge \
        femergenode femorphology feoffset fepointlight fespecularlighting fespotlight fetile feturbulence \
        foreignobject glyphref lineargradient radialgradient textpath \
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend \
        feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap \
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge \
        feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence \
        foreignObject glyphRef linearGradient radialGradient textPath
        """

    /// Elements of SVG that are written in lower case in tokens, and with capitals in a tree: as many as
    /// there are adjusted ones, in the same order (HTML Standard, section 13.2.6.5).
    static let firstLowercasedSVG = 221
    static let firstAdjustedSVG = 258
    static let count = 294
}

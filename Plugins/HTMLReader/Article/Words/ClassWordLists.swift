/// The words of each group, in lower case; of longer words the first twelve letters count.
///
/// They are words of the trade, in the languages that pages are made in, and names of services that pages of every kind
/// embed; no site's own name is among them.
enum ClassWordLists {
    static let lists: [(ClassWords.Group, String)] = [
        (
            .comments,
            """
            comment comments commentlist commentform commentary commentarea commenting respond reply replies discuss \
            discussion disqus akismet livefyre thread kommentar kommentare kommentaren commentaire commentaires \
            comentario comentarios guestbook feedback reviews review talkback coral viafoura spotim reactions \
            commentcount commentlink
            """
        ),
        (
            .sharing,
            """
            share shares sharing sharebar sharebutton shareline sharethis social socials socialmedia socialshare \
            facebook twitter whatsapp pinterest linkedin reddit telegram xing instagram addthis addtoany sharedaddy sd \
            like likes follow fb xfbml gigya shariff teilen partager compartir condividi tools toolbox toolbar mailto \
            email print printer socialicons sharetools sharedby flattr tumblr pocket jetpack
            """
        ),
        (
            .related,
            """
            related relatedposts relatedlinks recommend recommended recommendation recommendations recirc recirculation \
            more trending popular most read readmore readnext also suggested suggestion similar outbrain taboola promo \
            promos promoted promotion teaser teasers teaserlist latest recent recentposts prev previous next upnext \
            further crosslink crosslinks morefrom seealso see verwandt verwandte weitere weiterlesen aehnliche mehr \
            mostread mostpopular meistgelesen popularposts linklist headlines stories posts entries articles \
            contentlist newslist bestof spotlight highlights cerber internallink internallinks adjacent siblings \
            upsell crosssell yarpp zergnet revcontent plista nativendo
            """
        ),
        (
            .advertising,
            """
            ad ads adv advert adverts advertising advertisement adbox adslot adunit adcontainer adwrapper adlabel \
            sponsor sponsored sponsors sponsoring dfp gpt adsense adsbygoogle commercial anzeige anzeigen werbung \
            affiliate billboard skyscraper rectangle leaderboard publicidad publicite pubblicita reklama pub mpu \
            prebid native
            """
        ),
        (
            .subscription,
            """
            newsletter newsletters subscribe subscriber subscription subscriptions signup sign signin login logged \
            logon register registration account paywall piano premium donate donation membership member members \
            optin optins mailchimp mailpoet mc plus abo abonnement abonnieren cta calltoaction callout offer offers \
            user spende spenden regwall metered barrier gate
            """
        ),
        (
            .consent,
            """
            cookie cookies cookiebar consent gdpr dsgvo privacy policy notice alert popup modal overlay dialog \
            lightbox cmp optout banner bannertext tooltip notification notifications message messages warning
            """
        ),
        (
            .navigation,
            """
            nav navs navbar navi navigation navigationbar menu menus menuitem submenu mainmenu subnav topnav mainnav \
            metanav metanavigation sitenav breadcrumb breadcrumbs crumb crumbs pagination paginate paging pager pages \
            toc skip skiplink skiplinks sitemap tabs tab tablist tabpanel dropdown hamburger offcanvas drawer toggle \
            trigger burger accordion megamenu navmenu linkliste navigacion quicklinks jump anchor anchors pagenav \
            sidemenu leftnav rightnav sidenav index
            """
        ),
        (
            .header,
            """
            header masthead top topbar logo logos branding brand siteheader pageheader head topline hero banner \
            sitename claim slogan tagline sitetitle
            """
        ),
        (
            .footer,
            """
            footer foot colophon bottom contentinfo copyright impressum legal terms disclaimer imprint sitefooter \
            pagefooter postfooter bottombar closure baseline
            """
        ),
        (
            .side,
            """
            sidebar sidebars side aside rail complementary secondary tertiary right widget widgets widgettitle \
            textwidget widgetarea gutter left leftcol rightcol rightcolumn leftcolumn extra marginal marginalia margin \
            sticky supplement additional column randspalte sidecol mobile below under
            """
        ),
        (
            .byline,
            """
            byline bylines author authors authorbox authorinfo authorname bio biography vcard fn avatar profile \
            profiles redaktion autor autoren auteur attribution publisher contributor contributors reporter writer \
            editor editors person people team verfasser creator owner postedby poster posted by about
            """
        ),
        (
            .date,
            """
            date dates time datetime timestamp published publish modified updated update pubdate dateline meta metas \
            metadata metainfo info infos postmeta entrymeta postinfo articleinfo data datum readtime readingtime \
            minutes duration clock
            """
        ),
        (
            .tags,
            """
            tag tags taglist tagcloud category categories cat cats catlinks keyword keywords topic topics taxonomy \
            label labels kicker eyebrow overline rubric rubrik section sections term terms themen schlagworte \
            categorie categoria subject subjects badge badges channel
            """
        ),
        (
            .caption,
            """
            caption captions captioned credit credits figure figcaption image images img imgs picture pictures pic \
            photo photos photographer gallery galleries slideshow slide slides slider carousel swiper video videos \
            player audio media mediabox thumb thumbs thumbnail thumbnails bildunterschrift bild bilder foto fotos \
            legend legende imagecaption wpcaption lightbox bildnachweis quelle source sources featured
            """
        ),
        (
            .hidden,
            """
            hidden hide hides invisible screen reader sr offscreen visually visuallyhidden collapse collapsed none \
            noprint noscript accessibility assistive unvisible closed inactive srt clip placeholder skeleton lazy \
            loading template
            """
        ),
        (
            .body,
            """
            articlebody bodytext bodycopy storybody storytext storycontent articletext articlecontent articlecopy \
            postbody postcontent posttext entrycontent entrytext richtext wysiwyg prose paragraph paragraphs hentry \
            entry body longtext fulltext contentbody textbody textblock textpic intext copy rte ce maincontent \
            articlemain articledetail articlepage bodycontent contenttext newsbody newstext newscontent blogpost \
            article artikel artikeltext beitrag
            """
        ),
        (
            .content,
            """
            content contents main text txt page single story post blog news detail details field standard format \
            markdown document publication column primary inhalt mainbody fulldetail view
            """
        ),
        (
            .title,
            """
            title titles headline headlines heading headings subtitle subheadline subhead subheading hed headlinebox \
            posttitle entrytitle articletitle ueberschrift titel titre titulo pagetitle
            """
        ),
        (
            .lead,
            """
            lead lede dek standfirst intro introduction summary description desc excerpt abstract teasertext leadtext \
            preamble chapo vorspann anriss leadin deck subline short
            """
        ),
        (
            .card,
            """
            item items card cards list lists listing listings listitem grid tile tiles box boxes block blocks loop \
            row rows feed cell cells panel panels group groups flex stack module modules component entries bundle \
            collection cluster element
            """
        ),
        (
            .form,
            """
            form forms search searchbox searchform input inputs submit button buttons btn btns field fields filter \
            filters select option options textarea checkbox fieldset label formular suche control controls link links
            """
        ),
        (
            .quote,
            """
            quote quotes pullquote pullquotes blockquote zitat tweet tweets embed embeds embedded oembed iframe \
            twittertweet instagrammedia blockquotes citation testimonial
            """
        ),
        (
            .extra,
            """
            product products price prices shop cart warenkorb weather forecast wetter poll polls quiz rating ratings \
            stars vote votes voting calendar event events stock stocks ticker score scores map maps location address \
            download downloads service services contact kontakt job jobs game horoscope chart table
            """
        ),
        (
            .box,
            """
            infobox factbox infokasten kasten factsbox facts fact note notes aside sidebarbox inset insert glossary \
            footnote footnotes references reference literatur quellen biblio bibliography sources updates correction \
            tip tipp hint hinweis disclosure editornote appendix addendum
            """
        ),
    ]
}

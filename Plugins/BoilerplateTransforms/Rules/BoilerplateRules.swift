/// The rules, as data.
///
/// A line `rule NAME: REASON` begins a rule, a line with a language's tag says what the patterns after it are in, and
/// every other line is a pattern in the language of ``BlockPattern``; one that goes on has a `\` at the end.
///
/// To add a pattern, add a line, a block that it must drop and a near miss that must stay to the tests. What could
/// begin a paragraph of an article needs something more that no article says: a fixed end, `with=`, `without=`.
enum BoilerplateRules {
    static let all = BoilerplateRule.parse(text)

    private static let ways = "facebook|twitter|x|whatsapp|linkedin|email|telegram|reddit|pinterest"
    private static let networks = """
        facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|tiktok|threads|mastodon|bluesky
        """
    private static let buttons = "\(ways)|messenger|instagram|print|share|copy|link|tumblr|sms"
    private static let pieces = """
        article|articles|story|stories|news|post|posts|content|coverage|reading|topic|topics|link|links|video|videos
        """

    static let text = """
        rule comment-moderation: a notice about how comments are handled
        en
            [all|reader|readers|user] comments are [pre] moderated
            comments are moderated [and] generally|usually|only will|are [be] posted|published|approved|allowed \
                *10
            comments are moderated . [please|they|all|we] be|keep|read|see|note|do|will|stay|reserve|comments \
                **25
            [all|reader|readers|user] comments are|will [be] moderated|reviewed|approved before|prior|after [to] \
                being|publication|publishing|posting [published|posted]
            comments [on|for|to] [this] [article|story|post|page|entry] are|have [now|been] closed|disabled|off
            comments for|on|to this|the article|story|post|page|entry are|have [now|been] closed|disabled
            the comment|comments section|thread is|are [now] closed|disabled
            your comment is awaiting moderation
            your email address will not be published *6
            your email address will not be published . required **8
            required fields are marked **4
            we|moderators reserve the right to remove|delete|edit|moderate *4 comments **12
        de
            [alle] kommentare werden moderiert
            kommentare werden vor [der|ihrer] veröffentlichung geprüft|moderiert|freigeschaltet
            die kommentarfunktion ist *6 geschlossen|deaktiviert
            die kommentare sind geschlossen
            deine|ihre e mail adresse wird nicht veröffentlicht *6
        fr
            les commentaires sont modérés|fermés|clos
            les commentaires sont modérés avant|a leur|priori [publication]
            votre adresse e mail|messagerie ne sera pas publiée *8
        es
            los comentarios están|son moderados|cerrados
            los comentarios en|de este artículo están cerrados
            tu|su dirección de correo electrónico no será publicada *8
        rule comment-prompt: an invitation to comment
        en
            leave|post|add|write|submit a|your comment|reply|response
            leave|post|add|write|submit a comment|reply below|here|now
            be the first to comment [on] [this] [article|story|post]
            [view|show|see|read|hide] [all] # comments|comment
            view|show|see|read|hide|load [all|more] comments
            no comments yet
            join the conversation|discussion
            have your say
            what do you think [.] let us know in the comments [below|section]
        de
            kommentar schreiben|verfassen|hinterlassen
            schreiben sie einen kommentar
            schreibe|hinterlasse einen kommentar
            alle kommentare anzeigen
        fr
            laisser un commentaire
            laissez|ajoutez un commentaire
            voir tous les commentaires
        es
            deja|deje|dejar|escribe|escriba un comentario
            ver todos los comentarios
        rule read-more: a pointer to other pages
        en
            read|learn|find|show|see|view more [here|now|below]
            read more :|- **25
            read more on|about|from|at|in *7
            read|learn more about *6 here
            also|must read|see|watch
            also|must read|see|watch :|- **25
            read|see|watch also
            read|see|watch also :|- **25
            related
            related : **25
            related \(pieces)
            related \(pieces) : **25
            more on|from this story|section|author|topic|site|series
            read|see|view the full|original|complete|entire article|story|report|interview|post|statement \
                [here|below]
            read|see|view the full|original|complete|entire article|story|report|interview|post|statement \
                on|at|in *5
            read the rest of this|the article|story|post|entry *6
            read [the] full|original article|story|post [here]
            continue reading [this|the] [main] [article|story|post] [below|here]
            continue reading : **20
            [the|this] story|article continues [below] [this|the] [advertisement|ad|video]
            [the|this] story|article continues after|below [this|the] advertisement|ad|video
            you may|might also like|enjoy
            you may|might also like|enjoy : **25
            you may|might also be interested in
            you may|might also be interested in : **25
            recommended for you
            recommended articles|stories|reading
            don't miss : **25
            editors|editor's pick|picks|choice
            trending [now|stories|topics]
            most read|popular|viewed [stories|articles|news|posts]
            top|latest|popular|recent stories|news|articles|posts|headlines
        de
            mehr lesen|erfahren|anzeigen
            weiterlesen
            weiterlesen : **25
            lesen sie auch|mehr|weiter [hier|dazu]
            lesen sie auch|mehr|dazu [hier|dazu|auch] :|- **25
            lies auch :|- **25
            mehr zum thema
            mehr zum thema : **25
            auch interessant : **25
            das könnte sie|dich auch interessieren
            das könnte sie|dich auch interessieren : **25
        fr
            [à] lire aussi|également
            [à] lire aussi|également : **25
            à lire : **25
            voir aussi : **25
            lire la suite [de] [l'article]
            en savoir plus
            sur le même sujet
        es
            leer|ver más
            seguir leyendo
            lee|lea|leer también
            lee|lea|leer también : **25
            te|le puede|podría interesar
            te|le puede|podría interesar : **25
            noticias relacionadas
        rule newsletter: an invitation to subscribe
        en
            subscribe [now|today|here|us]
            subscribe to|for our *4 \
                newsletter|newsletters|channel|podcast|feed|updates|magazine|emails|bulletin|alerts **16
            subscribe to the *4 newsletter|newsletters [here|today|now|below]
            sign up [now|today|here] to|for our *4 \
                newsletter|newsletters|updates|emails|bulletin|briefing|alerts|list **16
            sign up [now|today|here] to|for the|a *4 newsletter|newsletters|briefing [here|today|now|below]
            sign up [now|today|here] to receive|get *6 newsletter|newsletters|updates|emails|alerts **12
            join our *3 mailing|email list|newsletter **10
            join our *3 whatsapp|telegram channel|group|community **10
            get|receive the|our|all *8 your|my inbox *3
            get our *3 newsletter|newsletters **12
            newsletter [signup|subscription|sign] [up]
            subscribe to|for|by email|rss
            enter your email [address] to subscribe|receive|get *10
            your email address
            thank|thanks [you] for subscribing *6
        de
            [jetzt] [zum|den|unseren|kostenlosen] newsletter [kostenlos] abonnieren|bestellen|anmelden
            abonnieren sie [jetzt] unseren|unsere *3 newsletter|kanal **14
            melden sie sich [jetzt] *3 unseren|unserem *3 newsletter **10
            jetzt abonnieren|bestellen
        fr
            abonnez vous
            abonnez|inscrivez vous [gratuitement] à notre|nos *3 \
                newsletter|newsletters|infolettre|lettre|chaîne **12
            s'abonner|s'inscrire [à] [la|notre] [newsletter]
        es
            suscríbete|suscríbase|suscribirse [ahora|aquí]
            suscríbete|suscríbase [gratis] a nuestro|nuestra|nuestros *3 boletín|newsletter|canal|boletines **12
        rule login: an invitation to log in or to register
        en
            login|register|signup
            log|sign in|up|out
            log|sign in or [sign|create] register|up|subscribe
            log|sign in to continue [reading]
            log|sign in or create an account
            [please] log|sign|login in|up|or [or] [register|sign|create] [in|up|an] [account] to \
                [post|leave|add|write|join|view|read|like] [a|the|your|this] \
                comment|comments|reply|conversation|discussion|vote [on] [this] [article|story]
            [please] login|register to [post|leave|add|write|view] [a|your] comment|comments|reply
            you must|need|have [to] be logged|signed|registered in to [post|leave|add|write] [a] \
                comment|reply|vote
            already have an account [.] [log|sign|login] [in] [here]
            don't have an account [.|yet] [log|sign|register] [up] [here|now]
            create an|a|your [free] account [now|today|here]
            forgot your|password [password]
            register now|here|today
        de
            einloggen|anmelden|registrieren
            [bitte] melden sie sich an um *2 kommentieren|schreiben
            [bitte] loggen sie sich ein um *2 kommentieren|schreiben
            jetzt registrieren|anmelden|einloggen
        fr
            se connecter
            connectez vous pour *3 commenter|commentaire
            identifiez vous
        es
            iniciar sesión
            inicia|inicie sesión para *3 comentar|comentario
            regístrate|regístrese
        rule paywall: a notice of a paywall
        en
            this article|story|content|page is [only|exclusively] [available] [only|exclusively] for|to [our] \
                [paid|paying|premium] subscribers|members [only]
            subscribe to|and continue|keep|unlock reading *8
            subscribe [now|today] to|for read|get unlimited|full *10
            already a subscriber|member [.] [log|sign] [in] [here]
            you have|you've reached|read|used your|the|all [limit|last|of|your|monthly|#] *3 free \
                articles|article *6
            to continue reading *3 please|subscribe|register|log|sign **12
        de
            dieser artikel|inhalt ist nur für abonnenten [verfügbar|zugänglich]
        fr
            cet article est réservé aux|à abonnés|nos [abonnés]
            article réservé aux abonnés
        es
            este|esta contenido|artículo es exclusivo|exclusiva para suscriptores
        rule cookies: a notice about cookies, privacy or terms
        en
            we use cookies
            we [and] [our] [partners] use cookies *6 to|and|for|on **35 \
                with=experience|website|site|traffic|ads|advertising|consent|browsing|analytics
            we use cookies . **35 \
                with=experience|website|site|traffic|ads|advertising|consent|browsing|analytics
            this|our site|website [also] uses cookies
            this|our site|website [also] uses cookies **35 with=you|your|we|us|our
            by continuing|using|clicking|browsing|visiting *9 you agree|accept|consent|are|acknowledge **30
            accept|reject|allow|decline|manage [all] cookies
            accept|reject|allow|manage|decline all|preferences|consent
            cookie|privacy|cookies policy|settings|preferences|notice
            cookie|privacy|cookies policy|notice [:|-] [and] cookie|privacy|terms [and|of] \
                [policy|settings|notice|use|service|conditions]
            privacy policy [:|-] [and] terms [and|of] [conditions|service|use]
            terms of|and use|service|conditions [:|-] [and] [privacy] [policy]
            we value|respect|care [about] your privacy
            we value|respect|care [about] your privacy . **35
            this site is protected by recaptcha **16
        de
            wir verwenden|nutzen|benutzen|setzen cookies
            wir verwenden|nutzen|benutzen cookies *4 um|zur|für **30 \
                with=website|webseite|seite|erlebnis|nutzung|inhalte|dienste|angebot
            diese|unsere website|webseite|seite|internetseite verwendet|nutzt|benutzt cookies
            diese|unsere website|webseite|seite|internetseite verwendet|nutzt|benutzt cookies **30 \
                with=sie|ihre|ihnen|wir|du|dir|unsere
            alle [cookies] akzeptieren|ablehnen
            cookie einstellungen|richtlinie
            datenschutz|datenschutzerklärung|impressum|agb
        fr
            nous utilisons des cookies
            nous utilisons des cookies *4 pour|afin **30 \
                with=site|expérience|navigation|contenus|trafic|audience
            ce|notre site utilise des cookies
            ce|notre site utilise des cookies **30 with=vous|votre|vos|nous
            en poursuivant|continuant votre navigation *6 vous acceptez **25
            tout accepter|refuser
            accepter|refuser [tous] [les] cookies
            mentions légales
            politique de confidentialité
        es
            utilizamos|usamos cookies
            utilizamos|usamos cookies *6 para **30 \
                with=sitio|experiencia|navegación|web|contenido|servicios|tráfico
            este|nuestro sitio [web] utiliza|usa cookies
            este|nuestro sitio [web] utiliza|usa cookies **30 with=usted|su|tu|sus|tus|nosotros|te
            aceptar [todas] [las] cookies
            política de cookies|privacidad
            aviso legal
        rule browser: a notice about the browser
        en
            [please] enable|activate javascript
            please enable|activate|allow|turn [on] javascript|cookies **16
            you need|must|have [to] enable javascript **12
            javascript is [currently] disabled|required|off **14 with=your|please|you|browser
            [sorry] your browser does not|doesn't support **10
            your browser doesn't support **10
            this site|page|app requires javascript **8
        de
            bitte aktivieren sie javascript **12
            ihr browser unterstützt **10
        fr
            veuillez activer javascript **12
        es
            por favor active|activa|habilite javascript **12
        rule share: a button for sharing
        en
            share [this|it] [article|story|post|page|video|link|news]
            share this|the article|story|post|page|video :|on|via|with|by **10
            share this [:|on|via|with] \(ways)|tweet **10
            share [on|via|to|with|:] [:] \(ways)|messenger
            \(buttons) \(buttons)+ with=share|print|copy|email
            tweet [this]
            pin it
            email|print|save this [article|story|page|post]
            copy link [to] [clipboard|article]
            click to share on *4
        de
            [artikel|beitrag|seite] teilen
            [jetzt|artikel|beitrag] [auf|per|bei] \(ways)|mail teilen
            teilen [sie] auf|per|bei \(ways)|mail
        fr
            partager [cet] [l'article|article]
            partager [cet] [article] sur|par \(ways)
        es
            compartir [este] [artículo]
            compartir [este] [artículo] en|por \(ways)
        rule follow: an invitation to follow
        en
            follow us
            [like|and|find|or] [and] follow|find|like|join us on|at [:] **12 with=\(networks)|google
            follow us : **10
            follow *4 on \(networks) [and|or|:] *3
        de
            folgen sie uns
            folgen sie uns auf|bei **12
            folge|folgt uns auf|bei **12
        fr
            suivez nous
            suivez nous sur **12
        es
            síguenos
            síguenos en **12
        rule app: an advertisement for an app
        en
            download|get|install|try our *4 app|apps **12
            download|get|install the *3 app [now|today|here]
            [now] available on|in the app store **6
            [now] available on|in google play **6
            get it on|from google play
            download [it|from] on|from|the the|app app|store [store]
            download on the app store
        de
            laden sie [jetzt] unsere *3 app **8
            [jetzt] [unsere|die] app herunterladen|laden
        fr
            téléchargez notre *3 application|app **8
            télécharger l'application|l'app
        es
            descarga|descargue|descargá nuestra *3 app|aplicación **8
        rule advertisement: a label of an advertisement
        en
            advertisement|advertisements|advert|adverts|ad|ads|advertising|sponsored [advertisement|ad]
            advertisement [:|-|.] scroll|continue|story|article|skip **8
            sponsored|paid|partner|promoted content|post|posts|links|stories|partnership
            scroll [down] to|for continue|more [reading] [with] [content]
            skip advertisement|ad|ads
            this ad|advertisement will close|end *5
            ad feedback
            why am i seeing this ad
            report this ad
        de
            anzeige|anzeigen|werbung
        fr
            publicité
            la suite après la|cette publicité
        es
            publicidad
            contenido patrocinado
        rule copyright: a notice of copyright
        en
            all rights reserved
            all rights reserved . **16
            all rights reserved by|to *6
            © # *10
            © # *10 . all rights reserved **16
            © *10 #
            © *10 all rights reserved **16
            © *10 . all rights reserved **16
            copyright © *10
            copyright © *10 . all rights reserved **16
            copyright # [by] *6 all rights reserved **16
            copyright # [by] *6 . all rights reserved **16
            # *8 all rights reserved
            *6 . all rights reserved without=he|she|they|i|said|says|was|were|had
            this material may not be published|reproduced **14
            no part of this *4 may be reproduced|copied|published **20
            reproduction|republication|redistribution in whole or in part *8 prohibited
            unauthorized|unauthorised reproduction|use|copying *8 prohibited
        de
            alle rechte vorbehalten [.] **8
            *6 . alle rechte vorbehalten
        fr
            tous droits réservés [.] **8
            *6 . tous droits réservés
            toute reproduction *6 interdite
        es
            todos los derechos reservados [.] **8
            *6 . todos los derechos reservados
            prohibida la reproducción **12
        rule click-here: a bare link
        en
            click|tap here [now|below]
            click|tap here to|for **12
            to|for *8 click|tap here with=more|read|view|see|full|information|details|subscribe|download \
                without=he|she|they|was|were|said
            click|tap the|this link|button|image|photo above|below *6
        de
            hier klicken
            klicken sie hier **10
            [mehr] hier klicken um *8
        fr
            cliquez ici
            cliquez ici pour **10
        es
            haz|haga clic|click aquí
            haz|haga clic|click aquí para **10
            pulsa|pulse aquí
        rule navigation: a button for finding one's way
        en
            skip|jump to [main|the] content|navigation|search
            [go|back|return|scroll] [back] to [the] top [of] [page]
            next|previous article|story|post|page
            load|show|view more [stories|articles|posts|results]
            open|close|toggle menu|navigation|search
            # min|mins|minute|minutes read
        de
            nach oben
            zum inhalt springen
            # min|minuten lesezeit
        fr
            retour en haut
            aller au contenu
            # min|minutes de lecture
        es
            volver arriba
            ir al contenido
            # min|minutos de lectura
        """
}

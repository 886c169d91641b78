### Pages for everybody: about Feierabend, help, privacy, accessibility, imprint.

## About Feierabend
about-title = About Feierabend
about-why = What it is for
about-why-text = Many self-employed people sit at their desk for fourteen hours because they hand nothing on, or hand it on badly. Feierabend leads a piece of work all the way: task, instruction, ad, offer, contract, work, acceptance, payment.
about-why-ends = Marketplaces begin at the ad and end at the payment. Feierabend begins with the tired person at the desk and ends with a free evening.
about-word = What does outsourcing mean?
about-word-text = Only this: handing work on. Next door or elsewhere, to a person or an office, is up to you.
about-promises = The rules
about-promises-text = They hold for every order and stand in the contract too.
about-promise-secured = The sum is secured before the work begins.
about-promise-whole = Whoever works gets the agreed sum to the cent. Feierabend keeps nothing back.
about-promise-must = Only a missing must is a reason for a revision. Taste is not.
about-promise-silence = Silence counts as acceptance after the agreed time, mostly 14 days. Reminders come first.
about-promise-calm = Nobody is watched: no screenshots, no counting of keystrokes.
about-money = Money on this instance
about-money-text = This instance uses play money. Every movement is kept in a double-entry book and can be worked out again, but no real money flows.
about-source = Source and licence
about-source-text = Feierabend is free software under the MIT licence, made to be self-hosted: one file, a built-in database, no other service. The people who run this instance have the source, with a guide in the file README.md.
about-source-version = Version { $version } runs here.

## Help
about-help-title = Help
about-help-lead = The whole way in a few sentences. Every page also says whose turn it is and what happens by itself.
about-help-hand-on = How to get rid of work:
about-help-collect = Enter what fills your week: by hand, as a list, or from your time tracker.
about-help-sort = Look at the sorting. It says what to hand on first, and why.
about-help-instruct = Write an instruction: goal, steps, and how both sides see that it is done.
about-help-ad = Make it an ad with tasks, skills, hours and budget.
about-help-choose = Choose an offer. It becomes the contract that both sign.
about-help-secure = Secure the sum. Only then can the work begin.
about-help-review = Look at the delivery: accept it, accept it at 98 per cent, or name a must that is missing.
about-help-again = Did it work out? Under “People” you order the same again in two clicks.
about-help-take-on = How to take work on:
about-help-find = Find an ad under “Take on” and read its instruction.
about-help-offer = Name your price and answer two questions about the work. Offering costs nothing.
about-help-start = Sign the contract. Begin as soon as the sum is secured.
about-help-deliver = Tick the criteria and hand the work in. From now on the other side’s clock runs.
about-help-paid = With the acceptance you get the whole sum, in the same moment.
about-help-clocks = Every deadline ends at 18:00 and stands in the order. If nobody does anything, this happens:
about-help-clock-sign = After 14 days without both signatures the order ends.
about-help-clock-fund = After 14 days without a secured sum it ends too.
about-help-clock-start = If nobody starts for 14 days, the secured sum goes back.
about-help-clock-late = 14 days after the due date the client may step back and gets everything back.
about-help-clock-review = 14 days after the delivery silence counts as acceptance, unless something else is agreed.
about-help-password = Forgotten password
about-help-password-text = Ask the people who run this instance for a link. It works once and for 60 minutes.
about-help-keys = Once signed in, the key ? shows all shortcuts, and they can be switched off.

## Privacy
about-privacy-lead = What “{ $instance }” keeps about you, what for, and who sees it.
about-privacy-others = Nobody else
about-privacy-others-text = These pages load nothing from other servers: no fonts, no pictures, no tracking pixels, no advertising. Your behaviour is not analysed.
about-privacy-cookies = Cookies and browser storage
about-privacy-cookies-text = Only what is needed for the pages to work. That is why there is no cookie banner.
about-privacy-cookie-session = { $name }: keeps you signed in, for 30 days after your last visit.
about-privacy-cookie-who = who: remembers for a year who was signed in here last, so that nobody else is given your text.
about-privacy-cookie-lang = lang: remembers your language, for a year.
about-privacy-cookie-theme = theme: remembers light or dark, for a year.
about-privacy-cookie-notice = notice: shows a message after a step, for a minute at most.
about-privacy-browser-store = Your browser’s storage keeps text you have not sent, and whether shortcuts are off. It stays on your device.
about-privacy-kept = What is kept
about-privacy-kept-text = Everything is in the database of this instance and in its backups.
about-privacy-kept-account = Your account: name, login, language, time zone, what you said about your day, what you take on. Of your password only a check value.
about-privacy-kept-sign-ins = Your sign-ins: the time, and what your browser calls itself. Those that have run out are deleted.
about-privacy-kept-work = What you enter: tasks, instructions, ads, offers, contracts, messages, files.
about-privacy-kept-invitation = When you invite somebody to a company: the address, 30 days with the invitation and 90 days with the mail.
about-privacy-kept-events = What happened and when. The course of an order is evidence for both sides and stays.
about-privacy-kept-log = The server’s log names pages and errors, no names and no contents. Network addresses are in memory for a short time, so that nobody can try out passwords.
about-privacy-seen = Who sees what
about-privacy-seen-text = What you may not see does not exist for you.
about-privacy-seen-self = Your tasks, your sorting, your time account and what you said about your day are seen by you alone.
about-privacy-seen-sides = An order with its contract, messages and files is seen by its two sides.
about-privacy-seen-capacity = What you take on, only you read. When you make an offer, the other side sees its match: words found, skills, free hours, price.
about-privacy-seen-company = When you take an order on for a company, its owner sees number, title and state, and that you act.
about-privacy-seen-appraisal = Appraisals and how reliable you are as a client are seen by whoever opens your ad, gets your offer or has worked with you.
about-privacy-seen-signed-in = A published ad is seen by everybody who is signed in, with your name.
about-privacy-seen-operator = The operator sees accounts, numbers and mails that were not delivered. Whoever manages the server can technically reach the database.
about-privacy-rights = Your rights
about-privacy-rights-text = You may know what is kept about you, have it corrected and take it with you. It is deleted when you ask, unless a contract or a duty to keep it stands against that. You can complain to a supervisory authority.
about-privacy-rights-how = Name, language and what you said about your day can be changed in your account. For everything else ask the people who run this instance.
about-privacy-operator-text = Whoever runs this instance adds name, address, legal bases and periods here. As long as nothing more is said here, these details are still missing.

## Accessibility
about-access-title = Accessibility
about-access-lead = Feierabend is meant to work for everybody: by keyboard, read aloud, enlarged, on an old device and on the phone.
about-access-works = What works
about-access-goal = The measure is WCAG 2.2, level AA. Every new version is tested with checking tools, light and dark, narrow and wide.
about-access-keyboard = Everything works by keyboard. Shortcuts can be switched off.
about-access-reader = Every picture has a text, and its figures are also there as a table.
about-access-zoom = Pages fit into a width of 320 points and bear an enlargement of 200 per cent.
about-access-colour = No state depends on colour alone. Light and dark can be chosen.
about-access-script = Everything works without JavaScript.
about-access-time = Whoever takes long to write loses nothing: the text stays even after the sign-in has ended.
about-access-gaps = What is still missing
about-access-gaps-text = To be honest:
about-access-gap-uploads = Uploaded files are as accessible as their authors have made them.
about-access-gap-people = Checking tools do not find everything. A review by people who use assistive technology is still to come.
about-access-tell = Something does not work?
about-access-tell-text = Tell the people who run this instance, with the address of the page and what you wanted to do.

## Imprint
about-imprint-lead = “{ $instance }” is a self-hosted instance of Feierabend.
about-imprint-who = Who runs it
about-imprint-who-text = The people who have set it up. Feierabend itself is a program, not a company, and learns nothing of this instance.
about-imprint-details = Details of the operator
about-imprint-details-text = Name, address and contact are added by the operator. Whoever offers pages commercially has to name them (in Germany by § 5 DDG). As long as nothing more is said here, they are still missing.
about-imprint-program = The program
about-imprint-program-text = Feierabend is under the MIT licence. More on the page “About Feierabend”.

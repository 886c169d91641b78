### The page about the core of work, and the card to share.

share-title = Cobbler, stick to your last
share-lead = An old proverb, read anew: stay with what only you can do. Everything else may go.
share-core = What stays
share-core-text = The core of your work is what people come to you for and to nobody else. There your skill grows, there your name is made. You do not hand this part on, not even on a full day.
share-rest = What may go
share-rest-text = Everything another person does well once you have explained it. Often it is just what eats your evening.
share-questions = Three questions for every task
share-question-1 = Would anybody notice if somebody else did it?
share-question-2 = Do I get better at my trade by doing it myself?
share-question-3 = Would even one person fewer come to me if I handed it on?
share-questions-text = Three times no means: somebody else may do this.
share-card = A card to share
share-card-lead = A picture from this server. No other service learns who looks at it.
share-card-download = Download card
share-card-mail = Share by e-mail
share-card-address = Address to copy
share-card-alt = Card with the sentence: Cobbler, stick to your last. The core stays with you. The rest may go.
share-card-line-1 = Cobbler,
share-card-line-2 = stick to your last.
share-card-line-3 = The core stays with you. The rest may go.
share-mail-text = The core stays with you. The rest may go: { $address }
share-from-sorting = Why core work stays with you
share-to-sorting = Sort your own tasks

import type { Locale } from '../play/locale.ts'

/** Everything that an invitation says by itself, in one language. */
export type InvitationWords = {
  readonly subject: (title: string) => string
  readonly when: string
  readonly where: string
  /** Behind the link, or in its place while there is none. */
  readonly inBrowser: string
  readonly linkFollows: string
  readonly who: string
  readonly everybody: string
  readonly what: string
  readonly hour: string
  readonly bring: string
  readonly things: readonly string[]
  readonly safe: string
  /** Between a label and what it names. */
  readonly labelled: (label: string, text: string) => string
}

/** The words of an invitation, by the session's language. */
export const invitationWords: Record<Locale, InvitationWords> = {
  en: {
    subject: (title) => `How we told customers: ${title}`,
    when: 'When',
    where: 'Where',
    inBrowser: 'in your browser, with your name and no account',
    linkFollows: 'the link follows',
    who: 'Who',
    everybody:
      'four to ten of us who take part in telling customers: engineering leads, support, marketing and PR, product',
    what: 'What',
    hour: 'for one hour we put ourselves in our customers’ place. We walk along what they were told during the incident, find the silences, ask what caused them, and leave with two or three actions that have an owner and a date.',
    bring: 'Please bring',
    things: [
      'what you sent or saw go out at the time, with its time: posts, e-mails, tickets, chat',
      'what customers told you then, and a screenshot of what they saw if you have one',
      'what you remember; nobody has to prepare anything else',
    ],
    safe: 'This is a safe space. It is about how we communicate and not about who did what; frustration, confusion and disagreement are welcome.',
    labelled: (label, text) => `${label}: ${text}`,
  },
  fr: {
    subject: (title) => `Comment nous avons informé nos clients : ${title}`,
    when: 'Quand',
    where: 'Où',
    inBrowser: 'dans votre navigateur, avec votre nom et sans compte',
    linkFollows: 'le lien suivra',
    who: 'Qui',
    everybody:
      'quatre à dix d’entre nous qui participent à l’information des clients : responsables techniques, support, marketing et relations presse, produit',
    what: 'Quoi',
    hour: 'pendant une heure, nous nous mettons à la place de nos clients. Nous parcourons ce qui leur a été dit pendant l’incident, nous cherchons les écarts et leurs causes, et nous repartons avec deux ou trois actions qui ont un responsable et une échéance.',
    bring: 'À apporter',
    things: [
      'ce que vous avez envoyé ou vu partir, avec l’heure : publications, e-mails, tickets, discussions',
      'ce que les clients vous ont dit alors, et une capture de ce qu’ils voyaient si vous en avez une',
      'vos souvenirs ; rien d’autre n’est à préparer',
    ],
    safe: 'C’est un espace sûr. Il s’agit de notre façon de communiquer et non de qui a fait quoi ; la frustration, la confusion et le désaccord sont les bienvenus.',
    labelled: (label, text) => `${label} : ${text}`,
  },
  ru: {
    subject: (title) => `Как мы сообщали клиентам: ${title}`,
    when: 'Когда',
    where: 'Где',
    inBrowser: 'в браузере, достаточно имени, без учётной записи',
    linkFollows: 'ссылка придёт отдельно',
    who: 'Кто',
    everybody:
      'от четырёх до десяти человек из тех, кто участвует в общении с клиентами: руководители разработки, поддержка, маркетинг и PR, продукт',
    what: 'Что',
    hour: 'на один час мы ставим себя на место клиентов. Проходим по тому, что им говорили во время инцидента, находим промежутки и их причины и расходимся с двумя-тремя действиями, у которых есть ответственный и срок.',
    bring: 'Возьмите с собой',
    things: [
      'то, что вы отправляли или видели тогда, со временем: публикации, письма, обращения, чаты',
      'то, что говорили вам клиенты, и снимок экрана с тем, что они видели, если он есть',
      'то, что помните; больше ничего готовить не нужно',
    ],
    safe: 'Это безопасное пространство. Речь о том, как мы сообщаем, а не о том, кто что сделал; досада, непонимание и несогласие уместны.',
    labelled: (label, text) => `${label}: ${text}`,
  },
}

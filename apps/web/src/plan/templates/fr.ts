import type { Templates } from './template.ts'

const messages = `Messages pour un incident

1. PREMIER MESSAGE
Dès que des clients sont touchés, même si nous ne savons rien d’autre

[Ce que voient les clients, avec leurs mots : « Certains d’entre vous ne peuvent pas se connecter »] depuis [heure, fuseau] environ. Nous en sommes désolés. Nous y travaillons et n’en connaissons pas encore la cause.
Prochaine communication à [heure, dans 30 minutes au plus tard], ici : [page d’état].

2. RIEN DE NOUVEAU
À l’heure promise, toutes les 20 à 30 minutes

[Ce que voient les clients] : le problème continue. Nous [essayons … / avons écarté …]. Nous savons à quel point cela gêne votre travail.
En attendant : [une autre façon de faire, ou : vous n’avez rien à faire].
Prochaine communication : [heure].

3. NOUS SAVONS POURQUOI

Nous avons trouvé la cause : [une phrase simple]. Nous [ce que nous faisons].
Nous pensons que [service] fonctionnera de nouveau d’ici [heure] / Nous ne pouvons pas encore dire quand tout fonctionnera.
Prochaine communication : [heure].

4. C’EST FINI
Dans les 30 minutes après la réparation

[Service] fonctionne de nouveau pour tout le monde depuis [heure]. Il a été perturbé de [heure] à [heure]. Vos données [sont complètes / …]. Vous n’avez rien à faire / Merci de [ce qu’il faut faire].
Nous sommes désolés pour la gêne. D’ici le [date], nous vous dirons ici ce qui s’est passé et ce que nous changeons.

AVANT D’ENVOYER
- Commence-t-il par ce que voient les clients, plutôt que par ce qui est en panne chez nous ?
- Dit-il quand ils auront de nos nouvelles ?
- Ne contient-il que ce que nous savons, et rien de ce que nous espérons ?
- Le support l’a-t-il vu ?
`

const roles = `Rôles de la communication d’incident
[Équipe ou entreprise], convenu le [date], à revoir le [date, dans six mois]

RESPONSABLE DE LA COMMUNICATION
Désigné par le responsable de l’incident dans les 10 minutes qui suivent l’impact sur les clients. Jamais une personne qui répare.
- Décide ce que l’on dit aux clients, quand, et par quels canaux
- Écrit ou valide chaque message, et l’envoie
- Tient les heures promises, même quand il n’y a rien de nouveau
- Écrit le dernier message, et annonce la date du compte rendu
Peut publier sans demander à personne, tant que le message suit nos modèles.
De garde : [nom, téléphone]. Suppléant : [nom, téléphone].

RESPONSABLE DE L’INCIDENT
- Désigne le responsable de la communication, et l’écrit là où tout le monde peut le lire : [canal]
- Lui dit toutes les 15 minutes ce que l’on sait, ce que l’on essaie, et ce que l’on suppose seulement

SUPPORT CLIENT
- Transmet ce que disent les clients, avec leurs mots
- Voit chaque message 5 minutes avant l’envoi, et répond aux clients avec les mêmes mots
De garde : [nom, téléphone].

MARKETING, RELATIONS PRESSE
- Suit les réseaux sociaux et la presse ; ne publie rien de son côté sur l’incident
De garde : [nom, téléphone].

RESPONSABLES DE COMPTES
- Appellent eux-mêmes ces clients : [liste], au plus tard [30] minutes après le premier message

QUI DOIT DONNER SON ACCORD
Seulement si des données peuvent être perdues ou vues par d’autres, ou si un contrat ou une autorité fixe un délai : [nom, téléphone]. Réponse dans les 15 minutes. D’ici là, le premier message part sans cette partie.

REMONTÉE
- Personne n’a le rôle après 10 minutes : [cadre de garde] le prend
- Après 1 heure : [responsable du support] et [responsable du produit] sont prévenus
- Après 4 heures, ou si la presse appelle : [direction] est prévenue et décide qui parle
- Aussitôt, si des données personnelles peuvent être touchées : [délégué à la protection des données]

PASSAGE DE RELAIS
Après 4 heures au plus tard, par écrit : le dernier message, l’heure promise, les questions ouvertes des clients, qui a donné son accord à quoi.
`

const plan = `Plan de communication d’incident
[Équipe ou entreprise], convenu le [date], tenu à jour par [nom]

1. QUAND IL S’APPLIQUE
Dès que les clients peuvent remarquer quelque chose. Pas seulement quand nous savons pourquoi.

| Gravité | Ce que cela veut dire | Premier message | Ensuite toutes les | Par |
| élevée | la plupart des clients ne peuvent pas travailler | 15 minutes | 30 minutes | page d’état, e-mail, réseaux sociaux, bandeau |
| moyenne | certains ne peuvent pas, ou tous sont ralentis | 30 minutes | 60 minutes | page d’état, bandeau |
| faible | peu le remarquent, il existe un contournement | 60 minutes | 4 heures | page d’état |

En cas de doute, nous prenons la ligne du dessus. Qui décide : [rôle].

2. QUI
Le responsable de la communication, qui n’est pas de ceux qui réparent. Noms, numéros et remontée : [lien vers nos rôles].

3. OÙ
La page d’état d’abord : tout y est. Les autres canaux y renvoient.
| Canal | Qui peut publier | Comment entrer quand l’authentification unique est en panne |
| page d’état : [adresse] | [noms] | [où se trouve l’accès] |
| e-mail aux clients | [noms] | [ ] |
| bandeau dans le produit | [noms] | [ ] |
| réseaux sociaux : [compte] | [noms] | [ ] |
| annonce téléphonique | [noms] | [ ] |
Les pages d’erreur et de connexion renvoient à la page d’état : [vérifié le].

4. QUOI
Chaque message dit ce que voient les clients, ce que nous faisons, ce qu’ils peuvent faire, et quand ils auront de nos nouvelles. Modèles : [lien]. Style et ton : [lien].

5. LES 15 PREMIÈRES MINUTES
[ ] Responsable de la communication désigné et inscrit dans [canal]
[ ] Gravité décidée
[ ] Premier message envoyé, prochaine heure promise
[ ] Le support sait quoi répondre
[ ] Rappel réglé pour l’heure promise

6. LA FIN
[ ] Dernier message dans les 30 minutes après la réparation
[ ] Bandeau et annonce retirés
[ ] Compte rendu promis pour le : [5 jours ouvrés au plus]
[ ] Une réponse à celles et ceux qui nous ont écrit

7. APRÈS
- Une revue de ce que les clients ont entendu, dans les deux semaines ; ce plan change là où il n’a pas tenu
- Deux fois par an, un exercice avec un incident inventé
- Tous les trois mois, nous vérifions noms, numéros et accès
`

const style = `Style et ton des messages d’incident

DE QUOI UN MESSAGE EST FAIT
1. Ce que voient les clients, et lesquels
2. Ce que nous faisons
3. Ce qu’ils peuvent faire en attendant
4. Quand ils auront de nos nouvelles
Deux à cinq phrases. La plus importante vient d’abord : beaucoup ne lisent qu’elle.

NOTRE VOIX
- Celle de quelqu’un qui prend la chose au sérieux : calme, simple, sans dramatiser
- « Nous », et non « le système » ni « le prestataire » : c’est avec nous que les clients ont un contrat
- Des excuses une fois, avec des mots simples, sans « pour la gêne occasionnée »
- Ni plaisanterie, ni point d’exclamation, ni publicité
- Personne n’est mis en cause : ni collègue, ni fournisseur, ni client

LES MOTS
| Plutôt que | Plutôt |
| taux d’erreur élevé sur le cluster d’authentification | certains d’entre vous ne peuvent pas se connecter |
| performances dégradées | les pages mettent jusqu’à une minute à s’afficher |
| un sous-ensemble d’utilisateurs | environ un client sur dix, surtout en Europe |
| nous investiguons | nous examinons [quoi] et écartons d’abord [quoi] |
| bientôt, dès que possible | à 14 h 30, heure de Paris |
| l’incident est résolu | la connexion fonctionne de nouveau pour tous depuis 15 h 10 |

LES HEURES
- Avec le fuseau : 14 h 30, heure de Paris
- Nous promettons quand nous écrirons, pas quand tout marchera. Une réparation promise qui échoue coûte plus de confiance que pas de promesse
- Une heure promise est tenue, même avec « rien de nouveau »

CE DONT NOUS SOMMES SÛRS
- Ce que nous savons : « Les paiements échouent. »
- Ce que nous supposons : « Nous pensons que cela vient de …, et nous vérifions. »
- Ce que nous ignorons : « Nous ne savons pas encore si des données manquent. Nous le dirons d’ici 16 h. »

EN PLUSIEURS LANGUES
Le français d’abord ; [langues] au plus tard 15 minutes après. Des phrases courtes et sans expressions toutes faites rendent cela possible.

RELIRE UNE FOIS COMME UN CLIENT
Je n’ai jamais entendu parler de vos serveurs, je suis pressé, et je lis sur un téléphone. Est-ce que je sais ce qui se passe, et ce que je dois faire maintenant ?
`

/** The templates in French. */
export const fr: Templates = {
  templates: {
    messages: { title: 'Messages pour un incident', text: messages },
    roles: { title: 'Rôles de la communication d’incident', text: roles },
    plan: { title: 'Plan de communication d’incident', text: plan },
    style: { title: 'Style et ton', text: style },
  },
  actions: {
    'problem-unknown':
      'Convenir d’un premier message qui part dans les 15 minutes, même si nous savons seulement que nous y travaillons',
    'no-owner':
      'Écrire les rôles de la communication d’incident, avec un nom et un suppléant pour chacun',
    'no-wording':
      'Préparer des messages pour nos incidents les plus courants, et une page sur le style et le ton',
    'no-plan': 'Écrire notre plan de communication d’incident, et le répéter une fois',
    'no-chain':
      'Convenir de qui décide ce que l’on dit aux clients, et de la remontée quand personne n’est là',
  },
}

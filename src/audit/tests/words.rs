use crate::audit::law::Law;
use crate::audit::{Guide, GuidePart, List};

fn found(text: &str, list: List) -> bool {
    Guide::default().phrases.found(text).has(list)
}

#[test]
fn the_built_in_guide_is_read_whole() {
    let mut guide = Guide::default();
    for part in GuidePart::ALL {
        guide.change(*part, part.text()).unwrap();
    }
    assert!(Law::ENTRIES.iter().all(|entry| guide.law.get(entry).is_some()));
    assert_eq!(guide.channels.stranger(), None);
    assert!(guide.channels.all().len() > 10);
}

#[test]
fn words_are_found_whole_whatever_their_accents_and_case() {
    assert!(found("Lien de DÉSINSCRIPTION dans chaque envoi", List::Unsubscribe));
    assert!(found("opt-in daté", List::Consent));
    assert!(found("Three Segments", List::Segment));
    assert!(!found("un contre-exemple de cocontractant", List::Contract));
}

#[test]
fn what_is_missing_or_still_to_be_done_does_not_count() {
    assert!(!found("Envoi sans aucun segment", List::Segment));
    assert!(!found("No contract yet", List::Contract));
    assert!(!found("Codes promo et liens tracés toujours à créer", List::PromoCode));
    assert!(found("Contrats signés. Codes promo à créer", List::Contract));
    assert!(found("désinscription sans friction", List::Unsubscribe));
}

#[test]
fn channels_are_recognised_by_the_first_that_names_them() {
    let guide = Guide::default();
    let key = |text: &str| guide.channels.named_in(text).map(|place| guide.channels.all()[place].key.clone());
    for (text, expected) in [
        ("SEA", "sea"),
        ("Publicité sociale", "social_ads"),
        ("Réseaux sociaux", "social"),
        ("Display et retargeting", "display"),
        ("Emailing", "email"),
        ("Points de vente", "pos"),
        ("Salons et événements", "events"),
        ("Content marketing", "content"),
        ("Relations presse", "press"),
    ] {
        assert_eq!(key(text).as_deref(), Some(expected), "{text}");
    }
    assert_eq!(key("Divers"), None);
}

#[test]
fn a_users_list_replaces_the_one_it_names_and_no_other() {
    let mut guide = Guide::default();
    guide.change(GuidePart::Words, "[contract]\nfr = [\"poignee de main\"]\n").unwrap();
    assert!(guide.phrases.found("une poignée de main").has(List::Contract));
    assert!(!guide.phrases.found("contrat signé").has(List::Contract));
    assert!(guide.phrases.found("opt-in").has(List::Consent));
}

#[test]
fn a_users_file_that_is_wrong_is_told_with_its_line_and_changes_nothing() {
    let mut guide = Guide::default();
    let error = guide.change(GuidePart::Words, "[contract]\nfr = [\"a\"]\n\n[contarct]\nfr = []\n").unwrap_err();
    assert_eq!(error.line, 4);
    assert!(guide.phrases.found("contrat").has(List::Contract));
    assert_eq!(guide.change(GuidePart::Law, "[influence_contract]\namount = \"a lot\"\n").unwrap_err().line, 2);
    assert!(guide.change(GuidePart::Channels, "[[channel]]\n").is_err());
}

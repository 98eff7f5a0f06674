use proptest::prelude::*;

use super::*;

/// The meaning with every bracket drawn.
fn drawn(term: &Term) -> String {
    match term {
        Term::Number(value) => value.to_string(),
        Term::Kpi(code) => code.clone(),
        Term::Spend => "SPEND".to_owned(),
        Term::Negate(inner) => format!("-{}", drawn(inner)),
        Term::Add(left, right) => format!("({} + {})", drawn(left), drawn(right)),
        Term::Subtract(left, right) => format!("({} - {})", drawn(left), drawn(right)),
        Term::Multiply(left, right) => format!("({} * {})", drawn(left), drawn(right)),
        Term::Divide(left, right) => format!("({} / {})", drawn(left), drawn(right)),
    }
}

fn check(text: &str, expect: &str) {
    assert_eq!(Formula::parse(text).map(|formula| drawn(formula.term())), Ok(expect.to_owned()), "{text}");
}

#[test]
fn the_order_of_operations_is_that_of_school() {
    for (text, expect) in [
        ("spend / leads", "(SPEND / leads)"),
        ("a + b * c - d", "((a + (b * c)) - d)"),
        ("a / b / c", "((a / b) / c)"),
        ("100 * (a + b) ÷ c", "((100 * (a + b)) / c)"),
        ("-a * -2", "(-a * -2)"),
        ("a − b × c", "(a - (b * c))"),
        ("1,5*a + 0.25", "((1.5 * a) + 0.25)"),
    ] {
        check(text, expect);
    }
}

#[test]
fn a_glued_code_that_no_kpi_has_is_a_subtraction_of_those_that_are_there() {
    let known = |code: &str| ["ca", "a", "b", "b-c", "leads-seo"].contains(&code);
    for (typed, spread) in [
        ("(ca-spend)/spend", "(ca - spend)/spend"),
        ("100*ca-5", "100*ca - 5"),
        ("a-b-b", "a - b - b"),
        ("a-b-c", "a - b-c"),
        ("leads-seo-a", "leads-seo - a"),
        ("leads-seo/a", "leads-seo/a"),
        ("ca-unknown", "ca-unknown"),
        ("[ca-spend]", "[ca-spend]"),
    ] {
        let formula = Formula::parse(typed).unwrap();
        assert_eq!(formula.spread(known).text(), spread, "{typed}");
    }
}

#[test]
fn a_minus_belongs_to_a_code_only_where_it_is_glued_behind_a_letter() {
    for (text, expect) in [
        ("a-b", "a-b"),
        ("a - b", "(a - b)"),
        ("a -b", "(a - b)"),
        ("a- b", "(a - b)"),
        ("a-", ""),
        ("100-clicks", "(100 - clicks)"),
        ("2a-b", "(2a - b)"),
        ("_x-1", "_x-1"),
        ("(a)-b", "(a - b)"),
        ("[3-d] / [10]", "(3-d / 10)"),
        ("[a-] - [spend]", "(a- - spend)"),
        ("Spend", "Spend"),
        ("spend-net", "spend-net"),
        ("spend -net", "(SPEND - net)"),
    ] {
        if expect.is_empty() {
            assert!(Formula::parse(text).is_err(), "{text}");
        } else {
            check(text, expect);
        }
    }
}

#[test]
fn what_cannot_stand_is_named_with_its_place() {
    for (text, found, position) in [
        ("a +", "", 4),
        ("a b", "b", 3),
        ("é / a", "é", 1),
        ("a / é", "é", 5),
        ("(a", "", 3),
        ("a)", ")", 2),
        ("()", ")", 2),
        ("1.2.3", "1.2.3", 1),
        ("1 000 * a", "000", 3),
        ("a * .5", ".5", 5),
        ("+a", "+", 1),
        ("a ^ b", "^", 3),
        ("[a b]", "[a b]", 1),
        ("[", "[", 1),
        ("1.5x", "1.5x", 1),
        ("a = b", "=", 3),
    ] {
        let expect = FormulaError::Unexpected { found: found.to_owned(), position };
        assert_eq!(Formula::parse(text).map(|formula| drawn(formula.term())), Err(expect), "{text}");
    }
    assert_eq!(Formula::parse("  ").map(|_| ()), Err(FormulaError::Empty));
}

#[test]
fn a_formula_has_its_limits() {
    let nested = |levels: usize| format!("{}a{}", "(".repeat(levels), ")".repeat(levels));
    assert!(Formula::parse(&nested(100)).is_ok());
    assert_eq!(Formula::parse(&nested(101)), Err(FormulaError::TooDeep));
    assert_eq!(Formula::parse(&format!("{}a", "-".repeat(900))), Err(FormulaError::TooDeep));
    assert_eq!(Formula::parse(&vec!["a"; 501].join("+")), Err(FormulaError::TooDeep));
    assert!(Formula::parse(&vec!["a"; 500].join("+")).is_ok());
    assert!(Formula::parse(&"9".repeat(400)).is_err());
    assert!(Formula::parse(&"x".repeat(65)).is_err());
}

#[test]
fn the_codes_of_a_formula_are_named_once_in_the_order_of_the_text() {
    let formula = Formula::parse("(leads + calls) / (leads - spend) * [10]").unwrap();
    assert_eq!(formula.codes(), ["leads", "calls", "10"]);
}

#[test]
fn a_renamed_code_leaves_the_rest_of_the_text_as_typed() {
    for (text, from, to, expect) in [
        ("spend  /leads", "leads", "calls", "spend  /calls"),
        ("leads / (leads-paid + leads)", "leads", "x", "x / (leads-paid + x)"),
        ("a+a", "a", "3-d", "[3-d]+[3-d]"),
        ("a / b", "a", "10", "[10] / b"),
        ("2a-b", "2a", "clicks", "[clicks]-b"),
        ("[3-d] * 2", "3-d", "views", "views * 2"),
        ("a / b", "a", "spend", "[spend] / b"),
        ("a / b", "c", "d", "a / b"),
    ] {
        let renamed = Formula::parse(text).unwrap().renamed(from, to);
        assert_eq!(renamed.text(), expect);
        assert_eq!(Formula::parse(renamed.text()), Ok(renamed));
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*", signs in "[ab1\\[\\]().,+*/ -]{0,40}") {
        for text in [text, signs] {
            if let Ok(formula) = Formula::parse(&text) {
                prop_assert_eq!(Formula::parse(formula.text()), Ok(formula));
            }
        }
    }

    #[test]
    fn every_code_can_be_renamed_to_every_other(code in "[a-zA-Z0-9_-]{1,6}", other in "[a-zA-Z0-9_-]{1,6}") {
        let formula = Formula::parse(&format!("[{code}]-x/(-[{code}]*2)")).unwrap();
        let renamed = formula.renamed(&code, &other);
        prop_assert!(renamed.codes().contains(&other.as_str()));
        prop_assert_eq!(Formula::parse(renamed.text()), Ok(renamed));
    }
}

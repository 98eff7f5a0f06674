//! Weeks and months that columns count, or that only a line above the table names.

use serde_json::json;

use super::facts_of;

#[test]
fn weeks_and_months_by_their_numbers_are_days() {
    let of = |column: &str, first: &str, second: &str| {
        facts_of(
            "x.csv",
            format!("# ----\n# Start date: 20251124\n# End date: 20251207\n# ----\n{column},Sessions\n{first},100\n{second},120\n"),
        )
    };
    let weeks = json!({"2025-11-24": {"sessions": 100}, "2025-12-01": {"sessions": 120}});
    assert_eq!(of("ISO week of ISO year", "202548", "202549")["by_week"], weeks);
    assert_eq!(of("Semaine ISO de l'année", "48", "49")["by_week"], weeks);
    let sundays = of("Nth week", "0001", "0002");
    assert_eq!(
        (&sundays["by_week"], &sundays["warnings"]),
        (&json!({"2025-12-01": {"sessions": 120}}), &json!(["results-crossing-weeks"]))
    );
    assert_eq!((&sundays["first_date"], &sundays["last_date"]), (&json!("2025-11-24"), &json!("2025-12-07")));
    assert_eq!(of("Year month", "202511", "202512")["by_week"], weeks, "of each month only the days told");
    let cohort = of("Cohort,Nth week", "20251124-20251130,0000", "20251124-20251130,0001");
    assert_eq!((&cohort["rows"], &cohort["by_week"]), (&json!(2), &json!({})));
    assert_eq!(of("Nth day", "0013", "0000")["last_date"], json!("2025-12-07"), "in whatever order");
}

#[test]
fn the_line_above_says_that_a_time_period_is_a_week_or_a_month() {
    let of = |unit: &str, first: &str, second: &str| {
        facts_of(
            "x.csv",
            format!(
                "Report Time: {first},{second}\nReport Aggregation: {unit}\n\nTimePeriod,CampaignName,Clicks,Spend\n{first},A,5,2.50\n{second},A,5,3.50\n"
            ),
        )
    };
    let months = of("Monthly", "8/1/2026", "9/1/2026");
    assert_eq!((&months["last_date"], &months["by_week"]), (&json!("2026-09-30"), &json!({})));
    let weeks = of("Weekly", "8/30/2026", "9/6/2026");
    assert_eq!((&weeks["first_date"], &weeks["last_date"]), (&json!("2026-08-30"), &json!("2026-09-12")));
    assert_eq!(weeks["by_week"], json!({}), "from Sunday to Saturday");
}

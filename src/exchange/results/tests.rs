//! One small file of our own for every source and every trap.

mod mutants;
mod periods;
mod variants;

use serde_json::{Value, json};

use super::*;
use crate::exchange::error::ImportError;
use crate::exchange::sources;

fn facts_of(name: &str, text: impl Into<Vec<u8>>) -> Value {
    let report = read(name, &open(text.into()).unwrap(), &Answers::default(), &|_| true).unwrap();
    facts(&report, &report.warnings.iter().map(|(key, _)| (*key).to_owned()).collect::<Vec<_>>())
}

fn refused(text: &str) -> ImportError {
    read("x.csv", &open(text.into()).unwrap(), &Answers::default(), &|_| true).unwrap_err()
}

fn utf16(text: &str) -> Vec<u8> {
    [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat()
}

#[test]
fn google_ads_totals_are_not_added_to_what_they_total() {
    let text = "Campaign report\n\"1 September 2026 - 7 September 2026\"\nCampaign,Currency code,Cost,Impr.,CTR,Clicks\n\
                Alpha,EUR,1000.50,\"20,000\",1.00%,200\nBeta,EUR,10.25,500, --,0\nTotal: Campaigns,EUR,1010.75,\"20,500\", --,200\n\
                Total: Account,EUR,1010.75,\"20,500\", --,200\nTotal: Display,EUR,0.00,0, --,0\n";
    let facts = facts_of("x.csv", text);
    assert_eq!(facts["totals"], json!({"spend": 1010.75, "impressions": 20500, "clicks": 200}));
    assert_eq!((&facts["rows"], &facts["currency"]), (&json!(2), &json!("EUR")));
    assert_eq!(facts["skipped"], json!([{"line": 6, "why": "total"}, {"line": 7, "why": "total"}, {"line": 8, "why": "total"}]));
    assert_eq!((&facts["first_date"], &facts["last_date"]), (&json!("2026-09-01"), &json!("2026-09-07")));
    assert_eq!(facts["warnings"], json!([]));
}

#[test]
fn a_campaign_may_be_called_total_and_begin_with_a_hash() {
    let text = "Campaign name,Ad Group Name,Date,Cost,Impression,Clicks (Destination),Conversions,Currency\n\
                #promo,g,2026-09-01,1000,10,1,0,IDR\nTotal Care,g,2026-09-02,2000,10,1,1,IDR\n\
                Total of 2 results,-,-,3000,20,2,1,IDR\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["source"], &facts["rows"]), (&json!("tiktok_ads"), &json!(2)));
    assert_eq!(facts["totals"]["spend"], json!(3000));
    assert_eq!(facts["by_week"]["2026-08-31"]["conversions"], json!(1));
}

#[test]
fn a_keyword_table_is_not_the_account() {
    let text = utf16(
        "Search keyword report\n1 May 2026 - 8 May 2026\nKeyword\tMatch type\tCampaign\tImpr.\tCost\tCurrency code\n\
         shoes\tBroad\tA\t14\t0.12\tCAD\n\t\tTotal: Account\t10708\t164.11\tCAD\n",
    );
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["encoding"], &facts["delimiter"]), (&json!("utf-16le+bom"), &json!("\\t")));
    assert_eq!((&facts["level"], &facts["totals"]["spend"]), (&json!("part"), &json!(0.12)));
    assert_eq!(facts["warnings"], json!(["results-control-differs", "results-part-only"]));
}

#[test]
fn french_headers_do_not_make_decimal_commas() {
    let point = "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\n#hash,10,1000,1.5%,2.5\nb,30,3000,1%,4.5\n";
    let facts = facts_of("Requêtes.csv", point);
    assert_eq!(facts["ratios"], json!({"ctr": 0.01, "position": 4}));
    let comma = "\u{feff}Requêtes les plus fréquentes;Clics;Impressions;CTR;Position\na;1\u{202f}234;45\u{a0}678;2,7 %;4,5\n";
    let facts = facts_of("Requêtes.csv", comma);
    assert_eq!(facts["totals"], json!({"clicks": 1234, "impressions": 45678}));
}

#[test]
fn an_indexing_report_is_not_a_performance_report() {
    assert_eq!(refused("Date,Non indexées,Dans l'index,Impressions\n2025-09-16,,,0\n"), ImportError::NoResults("Search Console"));
}

#[test]
fn snapshot_tables_have_their_own_days_and_people_never_add_up() {
    let text = "# ----\n# Report CSV Export\n# ----\n# Start date: 20260105\n# End date: 20260107\nNth day,Users\n0000,5\n0001,6\n0002,7\n\n\
                # Where from?\n# Start date: 20260105\n# End date: 20260107\nCountry,Users\nFR,18\n\n\
                # Empty\n# Start date: 20260105\n# End date: 20260107\nNth day,ARPU\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["sections"], &facts["rows"]), (&json!(3), &json!(3)));
    assert_eq!(facts["totals"], json!({"sum_of_daily_users": 18}));
    assert_eq!((&facts["first_date"], &facts["last_date"]), (&json!("2026-01-05"), &json!("2026-01-07")));
    assert_eq!(facts["tables"]["Where from?"]["totals"], json!({}));
}

#[test]
fn an_exploration_says_its_period_in_one_comment_and_its_total_in_an_extra_cell() {
    let text = "# ----\n# Free form 1\n# 20260901-20260907\n# ----\n\nSession source / medium,Sessions,Total revenue\n\
                ,30,12.5,Grand total\ngoogle / organic,20,10.25\nmail / x,10,2.25\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["rows"], &facts["totals"]), (&json!(2), &json!({"sessions": 30, "revenue": 12.5})));
    assert_eq!(facts["last_date"], json!("2026-09-07"));
}

#[test]
fn the_link_click_is_the_click_and_reach_never_adds_up() {
    let text = "Jour;Nom de la campagne;Montant dépensé (EUR);Impressions;Couverture;Clics sur un lien;Clics (tous)\n\
                01/08/2026;A;\"1 234,56\";45012;100;10;20\n02/08/2026;A;2,00;100;100;1;2\n";
    let facts = facts_of("x.csv", text);
    let totals = json!({"spend": 1236.56, "impressions": 45112, "clicks": 11, "link_clicks": 11, "clicks_all": 22});
    assert_eq!((&facts["totals"], &facts["currency"]), (&totals, &json!("EUR")));
    assert_eq!((&facts["first_date"], &facts["not_added"]), (&json!("2026-08-01"), &json!(["Couverture"])));
}

#[test]
fn a_header_saved_in_the_wrong_encoding_is_read_all_the_same() {
    let facts = facts_of("x.csv", "Jour,Nom de la campagne,Montant dÃ©pensÃ© (EUR)\n2026-08-01,A,2.5\n");
    assert_eq!((&facts["source"], &facts["totals"]["spend"]), (&json!("meta_ads"), &json!(2.5)));
}

#[test]
fn cells_hold_line_breaks_and_headers_come_twice() {
    let text = "\"Ad name\",\"Ad name\",\"Amount spent (PLN)\",Purchases,Body,\"Reporting starts\",\"Reporting ends\"\n\
                a,a,7.48E-6,1,\"line\nbreak \"\"x\"\"\",2026-01-01,2026-01-31\nb,b,-,2,x,2026-01-01,2026-01-31\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["rows"], &facts["totals"]["purchases"]), (&json!(2), &json!(3)));
    assert_eq!((&facts["last_date"], &facts["by_week"]), (&json!("2026-01-31"), &json!({})));
}

#[test]
fn microsoft_ads_lies_between_a_preamble_and_a_copyright() {
    let text = "\u{feff}\"Report Name: x\"\r\n\"Report Time: 10/14/2015\"\r\n\"Last Completed Available Day: 11/16/2015 2:40:00 AM\"\r\n\
                \"Rows: 3\"\r\n\r\n\"HourOfDay\",\"Impressions\",\"Clicks\",\"Spend\"\r\n\"0\",\"10\",\"2\",\"1.50\"\r\n\"1\",\"20\",\"3\",\"2.25\"\r\n\r\n\
                \"Â©2015 Microsoft Corporation. All rights reserved. \"";
    let facts = facts_of("x.csv", text);
    assert_eq!(
        (&facts["totals"], &facts["first_date"]),
        (&json!({"impressions": 30, "clicks": 5, "spend": 3.75}), &json!("2015-10-14"))
    );
    assert_eq!((&facts["skipped"][0]["why"], &facts["warnings"]), (&json!("footer"), &json!(["results-rows-differ"])));
}

#[test]
fn linkedin_writes_months_first_and_a_total_row() {
    let text = "Campaign Performance Report (in UTC)\nReport Start: 09/01/2026, Report End: 09/02/2026\n\n\
                Start Date (in UTC),Campaign Name,Total Spent,Impressions,Clicks,Currency\n\
                09/01/2026,A,\"1,234.50\",10,2,USD\nTotal,,\"1,234.50\",10,2,USD\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["totals"]["spend"], &facts["first_date"]), (&json!(1234.5), &json!("2026-09-01")));
    assert_eq!(facts["controls"]["Total"]["spend"], json!(1234.5));
}

#[test]
fn one_mail_is_a_report_in_lines_and_an_a_b_test_adds_its_combinations() {
    let section = |sends: u32| {
        format!(
            "\"Total Recipients:\",\"{sends}\"\n\"Successful Deliveries:\",\"{sends}\"\n\"Recipients Who Opened:\",\"10 (5.0%)\"\n\n"
        )
    };
    let text = format!(
        "Email Campaign Report\n\"Title:\",\"Summer\"\n\"Delivery Date/Time:\",\"Mon, Apr 26, 2021 12:25\"\n\n\"Combination 1\"\n{}\"Combination 2\"\n{}",
        section(100),
        section(300)
    );
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["totals"]["sends"], &facts["ratios"]["open_rate"]), (&json!(400), &json!(0.05)));
    assert_eq!((&facts["source"], &facts["first_date"]), (&json!("mailchimp"), &json!("2021-04-26")));
}

#[test]
fn mailerlite_rates_are_over_delivered_mails() {
    let text = "Campaign report\n\"Subject:\",\"S\"\n\"Sent\",\"2021-09-28 13:00:00\"\n\n\"Campaign results\"\n\"Total emails sent:\",\"110\"\n\
                \"Opened:\",\"50 (50%)\"\n\"Hard bounce:\",\"4 (1%)\"\n\"Soft bounce:\",\"6 (2%)\"\n";
    let facts = facts_of("x.csv", text);
    assert_eq!(
        (&facts["source"], &facts["ratios"]["open_rate"], &facts["totals"]["bounces"]),
        (&json!("mailerlite"), &json!(0.5), &json!(10))
    );
}

#[test]
fn of_a_scheduled_matomo_report_only_the_summary_counts() {
    let text = "Country\nlabel\tnb_visits\tnb_actions\nFrance\t11\t43\n\nEmpty\nNo data available\n\nVisits Summary\n\
                nb_uniq_visitors\tnb_visits\tnb_actions\n2\t11\t43\n\nPages\nlabel\tnb_visits\n/a\t30\n";
    let facts = facts_of("x.tsv", text);
    assert_eq!((&facts["sections"], &facts["totals"]["visits"]), (&json!(4), &json!(11)));
    let week = facts_of("x.csv", utf16("date,nb_uniq_visitors,nb_visits\n\"2009-12-28,2010-01-03\",2,7\n"));
    assert_eq!((&week["last_date"], &week["by_week"]["2009-12-28"]["visits"]), (&json!("2010-01-03"), &json!(7)));
    let pivot = String::from("label,\"1. Lyon, France\"\na,0\n");
    assert_eq!(refused(&pivot), ImportError::NoResults("Matomo"));
}

#[test]
fn a_second_header_line_explains_and_views_are_four_columns() {
    let text = "Store code,Business name,Google Search - Mobile,Google Maps - Mobile,Calls,Website clicks\n\
                ,,People who saw you,People who saw you,Calls made,Clicks made\n007,Shop,10,20,3,4\n";
    let facts = facts_of("GMB insights (2026-09-01 - 2026-09-30).csv", text);
    assert_eq!((&facts["totals"], &facts["rows"]), (&json!({"views": 30, "calls": 3, "clicks": 4}), &json!(1)));
    assert_eq!((&facts["skipped"], &facts["last_date"]), (&json!([{"line": 2, "why": "note"}]), &json!("2026-09-30")));
}

#[test]
fn an_order_counts_once_without_what_was_cancelled_or_given_back() {
    let text = "Name,Financial Status,Created at,Currency,Total,Refunded Amount,Lineitem name,Cancelled at\n\
                #1,paid,2026-09-01 10:00:00 +0200,EUR,100.00,0.00,a,\n#1,,2026-09-01 10:00:00 +0200,,,,b,\n\
                #2,partially_refunded,2026-09-02 10:00:00 +0200,EUR,50.00,20.00,a,\n#3,voided,2026-09-02 10:00:00 +0200,EUR,70.00,0.00,a,\n\
                #4,paid,2026-09-03 10:00:00 +0200,EUR,30.00,0.00,a,2026-09-04\n";
    let facts = facts_of("orders_export.csv", text);
    assert_eq!(facts["totals"], json!({"orders": 2, "revenue": 130, "refunds": 20}));
    assert_eq!(facts["skipped"], json!([{"line": 5, "why": "status"}, {"line": 6, "why": "status"}]));
}

#[test]
fn deals_are_counted_and_their_amounts_added() {
    let text = "\"Record ID\",\"Deal Name\",\"Deal Stage\",\"Close Date\",\"Amount\"\n\"1\",\"A\",\"Won\",\"2026-09-01 10:00\",\"100.5\"\n\"2\",\"B\",\"Open\",\"\",\"\"\n";
    assert_eq!(facts_of("x.csv", text)["totals"], json!({"deals": 2, "revenue": 100.5, "amount": 100.5}));
}

#[test]
fn unproven_sources_say_so() {
    for text in [
        "Date,Orders,Gross sales,Returns,Coupons,Net sales,Taxes,Shipping,Total sales\n2026-09-01,3,100.50,0,0,90.25,0,0,90.25\n",
        "name,sentDate,sent,delivered,uniqueViews\nA,2026-09-01,10,9,3\n",
    ] {
        let facts = facts_of("x.csv", text);
        assert!(facts["warnings"].as_array().unwrap().contains(&json!("results-unproven")), "{facts}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_asked_with_its_place() {
    let ImportError::Doubt(doubt) = refused("Date,Campaign,Cost,Impr.\n2026-09-01,A,\"1,234\",5\n") else { panic!() };
    assert_eq!((doubt.line, doubt.place, doubt.value.as_str(), doubt.kind), (2, 3, "1,234", DoubtKind::Decimal));
    let ImportError::Doubt(doubt) = refused("Date,Campaign,Cost,Impr.\n01/02/2026,A,1.5,5\n") else { panic!() };
    assert_eq!(doubt.kind, DoubtKind::Order);
    assert!(matches!(refused("Date,Campaign,Cost,Impr.\n2026-09-01,A,€1.5,5\n2026-09-01,B,$1.5,5\n"), ImportError::Currencies(_)));
}

#[test]
fn a_day_without_its_year_takes_that_of_the_period_or_is_asked_for() {
    let rows = "Day,Campaign,Currency code,Cost,Impr.\n1 Sept.,A,EUR,1.50,5\n13 Sept.,A,EUR,2.50,5\n";
    let ImportError::Doubt(doubt) = refused(rows) else { panic!() };
    assert_eq!((doubt.line, doubt.place, doubt.kind), (2, 1, DoubtKind::Year));
    let told = facts_of("x.csv", format!("Campaign report\n1 September 2026 - 30 September 2026\n{rows}"));
    assert_eq!((&told["first_date"], &told["last_date"]), (&json!("2026-09-01"), &json!("2026-09-13")));
    let answers = Answers { year: Some(2025), ..Answers::default() };
    let report = read("x.csv", &open(rows.into()).unwrap(), &answers, &|_| true).unwrap();
    assert_eq!(report.table().period.map(|period| period.first.to_string()).as_deref(), Some("2025-09-01"));
}

#[test]
fn an_answer_settles_a_doubt() {
    let text = "Date,Campaign,Cost,Impr.\n01/02/2026,A,\"1,234\",5\n";
    let answers =
        Answers { decimal: Some(Mark::Comma), order: Some(Order::MonthFirst), currency: Some("EUR".into()), ..Answers::default() };
    let report = read("x.csv", &open(text.into()).unwrap(), &answers, &|_| true).unwrap();
    assert_eq!(report.table().sums[0], Some(1.234));
    assert_eq!(report.table().period.map(|period| period.first.to_string()).as_deref(), Some("2026-01-02"));
    assert_eq!(report.currency.as_deref(), Some("EUR"));
}

#[test]
fn a_cell_that_is_no_figure_is_told_with_its_line_column_and_value() {
    let error = refused("Date,Campaign,Cost,Impr.\n2026-09-01,A,1.50,5\n2026-09-01,B,abc,5\nyesterday,B,1.50,5\n");
    let places: Vec<_> = error.faults().iter().map(|fault| (fault.line, fault.column, fault.value.as_str())).collect();
    assert_eq!(places, [(3, 3, "abc"), (4, 1, "yesterday")]);
}

#[test]
fn any_table_is_read_by_what_the_user_says_of_its_columns() {
    let columns = [("wann", Role::Day), ("geld", Role::Sum(sources::Metric::Spend))].map(|(name, role)| (name.to_owned(), role));
    let answers = Answers { columns: columns.into(), ..Answers::default() };
    let report = read("x.csv", &open("Wann|Was|Geld\n2026-09-01|x|12.5\n".into()).unwrap(), &answers, &|_| true).unwrap();
    assert_eq!(report.table().sums, [Some(12.5)]);
}

#[test]
fn an_archive_gives_its_table_by_day() {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("Queries.csv", "Top queries,Clicks,Impressions,CTR,Position\n\"a\nb\",1,2,50%,3\n"),
        ("Chart.csv", "Date,Clicks,Impressions,CTR,Position\n2026-09-01,5,10,50%,1\n"),
        ("Filters.csv", "Filter,Value\nSearch type,Web\n"),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let facts = facts_of("x.zip", zip.finish().unwrap().into_inner());
    assert_eq!((&facts["encoding"], &facts["totals"]["clicks"]), (&json!("zip of UTF-8 csv"), &json!(5)));
    assert_eq!(facts["tables"]["Queries.csv"]["rows"], json!(1));
}

#[test]
fn a_file_of_more_names_than_a_report_has_is_refused() {
    use std::fmt::Write;
    let mut text = "Campaign,Currency code,Cost,Impr.\n".to_owned();
    (0..300_100).for_each(|name| writeln!(text, "{name},EUR,1.50,2").unwrap());
    assert_eq!(refused(&text), ImportError::TooManyNames(300_000));
}

#[test]
fn a_reading_stops_when_it_is_asked_to() {
    let opened = open("Date,Campaign,Cost,Impr.\n2026-09-01,A,1.50,5\n".into()).unwrap();
    assert_eq!(read("x.csv", &opened, &Answers::default(), &|_| false).unwrap_err(), ImportError::Cancelled);
}

#[test]
fn a_comparison_counts_the_last_period_alone() {
    let text = "Top queries,Last 3 months Clicks,Previous 3 months Clicks,Last 3 months Impressions\na,10,90,100\n";
    assert_eq!(facts_of("x.csv", text)["totals"], json!({"clicks": 10, "impressions": 100}));
}

#[test]
fn whose_days_they_are_is_said() {
    let text = "Report Name: x\nTime Zone: (GMT+01:00) Paris\nPotential Incomplete Data: true\n\nCampaignName,TimePeriod,Spend,Clicks\na,9/1/2026,1.5,3\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["time_zone"], &facts["warnings"]), (&json!("(gmt+01:00) paris"), &json!(["results-provisional"])));
}

#[test]
fn a_first_row_without_name_is_the_sum_of_the_others() {
    let text = "Campaign name,Ad set name,Amount spent (EUR),Impressions,Reporting starts,Reporting ends\n\
                ,,30,300,2026-09-01,2026-09-07\nA,S1,10,100,2026-09-01,2026-09-07\nA,S2,20,200,2026-09-01,2026-09-07\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["totals"]["spend"], &facts["skipped"]), (&json!(30), &json!([{"line": 2, "why": "total"}])));
    // Elsewhere it is a row whose name was left empty.
    let mail = "Title,Send Date,Total Recipients,Successful Deliveries\n,2018-06-09,110,108\nB,2018-06-10,20,20\n";
    assert_eq!(facts_of("x.csv", mail)["totals"]["sends"], json!(128));
}

#[test]
fn results_of_several_kinds_do_not_add_up() {
    let text = "Campaign name,Results,Result indicator,Amount spent (EUR)\nA,10,lead,5.50\nB,3,purchase,5.25\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["totals"]["results"], &facts["totals"]["spend"]), (&Value::Null, &json!(10.75)));
    assert_eq!(facts["warnings"], json!(["results-mixed"]));
}

#[test]
fn of_two_periods_below_each_other_the_first_one_counts() {
    let text = "# ----\n# Start date: 20260901\n# End date: 20260903\n# ----\nSession default channel group,Date range,Sessions\n\
                Direct,\"Sep 1 - Sep 3, 2026\",10\nDirect,\"Aug 29 - Aug 31, 2026\",8\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["totals"]["sessions"], &facts["last_date"]), (&json!(10), &json!("2026-09-03")));
    assert_eq!(facts["skipped"], json!([{"line": 7, "why": "other_period"}]));
}

#[test]
fn a_month_is_not_put_into_the_week_of_its_first_day() {
    let text = "Month,Campaign,Currency code,Cost,Impr.\n2026-08-01,A,EUR,10.00,100\n2026-09-01,A,EUR,20.00,100\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["last_date"], &facts["by_week"]), (&json!("2026-09-30"), &json!({})));
    let weeks = facts_of("x.csv", text.replace("Month", "Week").replace("-01,", "-07,"));
    assert_eq!(weeks["by_week"]["2026-09-07"]["spend"], json!(20), "a week that begins on a Monday");
    assert_eq!(weeks["by_week"].as_object().unwrap().len(), 1, "the other begins on a Friday");
}

#[test]
fn a_last_row_without_name_that_repeats_the_sums_is_their_total() {
    let text = "Campaign name,Amount spent (EUR),Impressions,Reporting starts,Reporting ends\n\
                A,10,100,2026-08-31,2026-09-06\nB,20,200,2026-08-31,2026-09-06\n,30,300,2026-08-31,2026-09-06\n";
    let facts = facts_of("x.csv", text);
    assert_eq!((&facts["totals"]["spend"], &facts["skipped"]), (&json!(30), &json!([{"line": 4, "why": "total"}])));
}

#[test]
fn a_day_that_is_named_counts_before_the_span_of_the_report() {
    let text = "Day,Campaign name,Amount spent (EUR),Reporting starts,Reporting ends\n\
                2026-09-01,A,1.50,2026-09-01,2026-09-30\n2026-09-08,A,2.50,2026-09-01,2026-09-30\n";
    assert_eq!(facts_of("x.csv", text)["by_week"], json!({"2026-08-31": {"spend": 1.5}, "2026-09-07": {"spend": 2.5}}));
}

#[test]
fn discover_has_no_position_and_a_table_without_rows_sums_to_nothing() {
    let facts = facts_of("x.csv", "Date,Clicks,Impressions,CTR\n2026-09-01,5,100,5%\n");
    assert_eq!((&facts["source"], &facts["totals"]["clicks"]), (&json!("search_console"), &json!(5)));
    let text = "Contents\nlabel\tnb_visits\tnb_impressions\na\t4\t9\n\nEmpty\nlabel\tnb_visits\tnb_actions\n";
    let facts = facts_of("x.tsv", text);
    assert_eq!(facts["tables"]["Contents"]["totals"], json!({"impressions": 9, "visits_column": 4}));
    assert_eq!(facts["tables"]["Empty"]["totals"], json!({"actions": 0}));
}

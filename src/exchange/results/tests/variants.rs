//! One file of each source, written in every way that people's machines write it: the facts stay the same.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::exchange::results::records::Records;

use super::{facts_of, utf16};

/// A file by its source, with commas and points, and how many rows count.
pub(super) const FILES: &[(&str, usize, &str)] = &[
    (
        "google_ads",
        2,
        "Campaign report\n1 September 2026 - 30 September 2026\nCampaign,Ad group,Currency code,Cost,Impr.,CTR,Clicks,Conv. value\n\
         A,g,EUR,\"1,000.50\",\"20,000\",1.00%,200,99.50\nB,h,EUR,10.25,500, --,0,0.00\nTotal: Account,,EUR,\"1,010.75\",\"20,500\", --,200,99.50\n",
    ),
    (
        "google_ads",
        2,
        "Rapport sur les campagnes\n1 sept. 2026 - 2 sept. 2026\nJour,Campagne,Code de la devise,Coût,Impr.,Clics,Conversions\n\
         2026-09-01,Été,CAD,12.34,\"1,234\",7,1.00\n2026-09-02,Été,CAD,\"1,020.50\",\"10,500\",88,2.50\n\
         Total : compte,--,CAD,\"1,032.84\",\"11,734\",95,3.50\n",
    ),
    (
        "google_ads",
        2,
        "Mois,Campagne,Code de devise,Coût,Impr.,Clics\naoût 2026,A,EUR,\"1,010.00\",100,5\nseptembre 2026,A,EUR,20.50,100,5\n",
    ),
    (
        "meta_ads",
        2,
        "Campaign name,Amount spent (EUR),Impressions,Reach,Link clicks,Clicks (all),Purchases,Purchases conversion value,Reporting starts,Reporting ends\n\
         A,10.50,\"1,200\",900,20,30,1,99.90,2026-09-01,2026-09-07\nB,\"1,005.25\",500,400,10,15,-,,2026-09-01,2026-09-07\n",
    ),
    (
        "meta_ads",
        2,
        "Jour,Nom de la campagne,Montant dépensé (EUR),Couverture,Impressions,Clics sur un lien,Résultats,Indicateur de résultats\n\
         2026-09-01,A,10.50,900,\"1,200\",20,2,lead\n2026-09-02,A,\"1,005.25\",400,500,10,1,lead\n",
    ),
    (
        "tiktok_ads",
        2,
        "Campaign name,Ad Group Name,Date,Ad Name,Cost,Impression,Clicks (Destination),Conversions,Currency\n\
         #p,g,2026-09-01,x 2026-01-01,\"1,926.20\",177476,737,21,EUR\n#p,g,2026-09-02,y,12.30,10,1,0,EUR\nTotal of 2 results,-,-,-,\"1,938.50\",177486,738,21,EUR\n",
    ),
    (
        "linkedin_ads",
        2,
        "Campaign Performance Report (in UTC)\nReport Start: 09/01/2026\n\nStart Date (in UTC),Campaign Name,Total Spent,Impressions,Clicks,Leads,Currency\n\
         09/01/2026,A,\"1,234.50\",\"10,000\",200,3,USD\n09/14/2026,B,10.25,500,4,0,USD\nTotal,,\"1,244.75\",\"10,500\",204,3,USD\n",
    ),
    (
        "microsoft_ads",
        2,
        "Report Name: x\nReport Time: 9/1/2026\n\nTimePeriod,CampaignName,Impressions,Clicks,Spend,Revenue\n\
         9/1/2026,A,\"1,000\",5,\"1,003.50\",10.25\n9/14/2026,B,100,5,3.25,0.00\n",
    ),
    ("search_console", 2, "Date,Clicks,Impressions,CTR,Position\n2026-09-01,5,\"1,000\",0.5%,3.25\n2026-09-14,7,200,3.5%,12.5\n"),
    ("search_console", 2, "Date,Clics,Impressions,CTR,Position\n2026-09-01,5,\"1,000\",0.5%,3.25\n2026-09-14,7,200,3.5%,12.5\n"),
    (
        "ga4",
        2,
        "# ----\n# Acquisition de trafic\n# Date de début : 20260901\n# Date de fin : 20260928\n# ----\n\n\
         Groupe de canaux par défaut de la session,Sessions,Utilisateurs actifs,Taux d'engagement,Événements clés,Revenu total\n\
         Organic Search,\"1,000\",900,0.61,12.5,\"1,120.50\"\nDirect,10,9,0.5,1,0.25\n",
    ),
    (
        "mailchimp",
        1,
        "Title,Send Date,Total Recipients,Successful Deliveries,Unique Opens,Open Rate,Unique Clicks,Total Revenue\n\
         Été,\"Jun 09, 2018 09:30 pm\",\"1,110\",\"1,108\",30,2.71%,7,$12.50\n",
    ),
    (
        "matomo",
        2,
        "Date,Visiteurs uniques,Visites,Actions,Rebonds,Taux de rebond\n2026-09-01,10,\"1,012\",40,6,50%\n2026-09-02,11,13,41,6,46.5%\n",
    ),
    (
        "google_business",
        1,
        "Store code,Business name,Google Search - Mobile,Google Maps - Mobile,Calls,Website clicks\n007,Été,\"1,010\",20,3,4\n",
    ),
    (
        "shopify",
        2,
        "Name,Financial Status,Created at,Currency,Total,Refunded Amount,Lineitem name\n\
         #1,paid,2026-09-01 10:00:00 +0200,EUR,\"1,100.50\",0.00,a\n#2,paid,2026-09-02 10:00:00 +0200,EUR,50.25,20.25,a\n",
    ),
    (
        "hubspot",
        2,
        "Record ID,Deal Name,Deal Stage,Close Date,Amount\n1,A,Won,2026-09-01 10:00,\"1,000.50\"\n2,B,Open,2026-09-12 10:00,500\n",
    ),
    ("woocommerce", 1, "Date,Orders,Gross sales,Returns,Coupons,Net sales,Taxes\n2026-09-01,3,\"1,100.50\",0.00,0.00,90.25,0.00\n"),
];

type Rows = Vec<Vec<String>>;

fn rows(text: &str) -> Rows {
    let cells = |record: super::super::records::Record<'_>| record.cells.into_iter().map(Cow::into_owned).collect();
    Records::new(text, b',').map(|record| cells(record.unwrap())).collect()
}

fn written(rows: &Rows, delimiter: char, end: &str, always_quoted: bool) -> String {
    let cell = |cell: &String| {
        let is_quoted = always_quoted || cell.contains([delimiter, '"', '\n']);
        if is_quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string()) + end;
    rows.iter().map(line).collect()
}

/// A figure as a French machine writes it: a comma, narrow spaces, a space before per cent and the currency behind.
fn french(cell: &str) -> String {
    let digits = cell.trim_start_matches('$').trim_end_matches('%');
    let is_figure = digits.contains(['.', ',']) && digits.bytes().all(|byte| byte.is_ascii_digit() || b".,".contains(&byte));
    if !is_figure {
        return cell.to_owned();
    }
    let turned = digits.replace(',', "\u{202f}").replace('.', ",");
    let behind = if cell.ends_with('%') { "\u{a0}%" } else { "" };
    format!("{turned}{behind}{}", if cell.starts_with('$') { "\u{a0}$US" } else { "" })
}

/// The place of the header: the first row as wide as the widest.
fn header(rows: &Rows) -> usize {
    let widest = rows.iter().map(Vec::len).max().unwrap();
    rows.iter().position(|row| row.len() == widest).unwrap()
}

fn below_header(rows: &Rows, change: impl Fn(&Vec<String>) -> Vec<String>) -> Rows {
    let header = header(rows);
    rows.iter().enumerate().map(|(place, row)| if place < header { row.clone() } else { change(row) }).collect()
}

/// What must stay the same.
fn kept(facts: &Value) -> Value {
    let keys = ["source", "rows", "totals", "ratios", "currency", "first_date", "last_date", "by_week", "level"];
    keys.iter().map(|key| ((*key).to_owned(), facts[*key].clone())).collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn a_file_says_the_same_however_it_is_written() {
    for (source, count, text) in FILES {
        let rows = rows(text);
        let expected = kept(&facts_of("x.csv", *text));
        assert_eq!((&expected["source"], &expected["rows"]), (&json!(source), &json!(count)), "{text}");
        let mut variants: Vec<(&str, Vec<u8>)> = [(';', "\n"), ('\t', "\n"), ('|', "\r\n"), (',', "\r")]
            .into_iter()
            .map(|(delimiter, end)| ("delimiter", written(&rows, delimiter, end, false).into_bytes()))
            .collect();
        let french: Rows = rows.iter().map(|row| row.iter().map(|cell| french(cell)).collect()).collect();
        let turned = below_header(&rows, |row| row.iter().rev().cloned().collect());
        let wider = below_header(&rows, |row| row.iter().cloned().chain(["?".to_owned(), String::new()]).collect());
        let louder = |rows: &Rows| {
            let header = header(rows);
            let mut rows = rows.clone();
            rows[header].iter_mut().for_each(|name| *name = name.to_uppercase().replace(' ', "\u{a0}").replace('\'', "’"));
            rows
        };
        let semicolons = written(&rows, ';', "\n", false);
        variants.extend([
            ("every cell quoted", written(&rows, ',', "\r\n", true).into_bytes()),
            ("French figures", written(&french, ';', "\n", false).into_bytes()),
            ("French figures, UTF-16", utf16(&written(&french, '\t', "\n", false))),
            ("columns turned round", written(&turned, ',', "\n", false).into_bytes()),
            ("more columns", written(&wider, ',', "\n", false).into_bytes()),
            ("headers in capitals", written(&louder(&rows), ',', "\n", false).into_bytes()),
            ("a mark in front", [b"\xef\xbb\xbf", semicolons.as_bytes()].concat()),
            ("Windows-1252", encoding_rs::WINDOWS_1252.encode(&semicolons).0.into_owned()),
            ("no last line end", semicolons.trim_end().as_bytes().to_vec()),
            ("empty lines below", [semicolons.as_bytes(), b"\n\n;;;\n"].concat()),
        ]);
        for (how, bytes) in variants {
            let shown = String::from_utf8_lossy(&bytes).into_owned();
            assert_eq!(kept(&facts_of("x.csv", bytes)), expected, "{source}, {how}:\n{shown}");
        }
    }
}

#[test]
fn rows_of_totals_change_nothing_but_what_they_control() {
    for (source, _, text) in FILES {
        let is_total = |line: &&str| !line.starts_with("Total");
        let without: String = text.lines().filter(is_total).fold(String::new(), |text, line| text + line + "\n");
        assert_eq!(kept(&facts_of("x.csv", without)), kept(&facts_of("x.csv", *text)), "{source}");
    }
}

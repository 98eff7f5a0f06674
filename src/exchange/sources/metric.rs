//! What the figures of exports mean, whatever tool they come from.

/// How the values of a metric are written and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Nature {
    /// Money of the file's currency.
    Money,
    /// Whole things: `1,234` has a thousands mark.
    Count,
    /// May have decimals: conversions that a model shares out.
    Decimal,
}

/// A closed list of metrics with the word of each in files.
macro_rules! metrics {
    ($($name:ident = $word:literal $nature:ident),+ $(,)?) => {
        /// What a figure counts: added over rows and days, at one level.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the word beside each says it")]
        pub enum Metric { $($name),+ }

        impl Metric {
            /// Every metric.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word in files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            const fn nature(self) -> Nature {
                match self { $(Self::$name => Nature::$nature),+ }
            }
        }
    };
}

metrics! {
    Spend = "spend" Money,
    Impressions = "impressions" Count,
    Clicks = "clicks" Count,
    ClicksAll = "clicks_all" Count,
    Interactions = "interactions" Count,
    Conversions = "conversions" Decimal,
    Results = "results" Decimal,
    Leads = "leads" Count,
    Revenue = "revenue" Money,
    Refunds = "refunds" Money,
    Discounts = "discounts" Money,
    Orders = "orders" Count,
    Deals = "deals" Count,
    Recipients = "recipients" Count,
    Sends = "sends" Count,
    Opens = "opens" Count,
    UniqueOpens = "unique_opens" Count,
    UniqueClicks = "unique_clicks" Count,
    Unsubscribes = "unsubscribes" Count,
    Bounces = "bounces" Count,
    BouncesHard = "bounces_hard" Count,
    BouncesSoft = "bounces_soft" Count,
    Complaints = "complaints" Count,
    Sessions = "sessions" Count,
    Views = "views" Count,
    Actions = "actions" Count,
    EventCount = "event_count" Count,
    LandingPageViews = "landing_page_views" Count,
    AddsToCart = "adds_to_cart" Count,
    Checkouts = "checkouts" Count,
    Calls = "calls" Count,
    Directions = "directions" Count,
    Bookings = "bookings" Count,
    Messages = "messages" Count,
    VideoViews = "video_views" Count,
}

impl Metric {
    /// The key of its name in the texts.
    #[must_use]
    pub fn text_key(self) -> String {
        format!("metric-{}", self.word().replace('_', "-"))
    }

    /// Whether it is money of the file's currency.
    #[must_use]
    pub fn is_money(self) -> bool {
        self.nature() == Nature::Money
    }

    /// Whether it counts whole things.
    #[must_use]
    pub fn is_count(self) -> bool {
        self.nature() == Nature::Count
    }

    /// The metric of a word in files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|metric| metric.word() == word)
    }
}

/// A ratio, always computed from its two sums and never added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The word in files.
    pub word: &'static str,
    /// The sum above.
    pub above: Metric,
    /// The sum below.
    pub below: Metric,
    /// 1, or 1000 for costs per mille.
    pub scale: f64,
}

const fn ratio(word: &'static str, above: Metric, below: Metric) -> Ratio {
    Ratio { word, above, below, scale: 1.0 }
}

impl Ratio {
    /// The ratios of every tool.
    pub const ALL: &'static [Self] = &[
        ratio("ctr", Metric::Clicks, Metric::Impressions),
        ratio("cpc", Metric::Spend, Metric::Clicks),
        Self { word: "cpm", above: Metric::Spend, below: Metric::Impressions, scale: 1000.0 },
        ratio("cpa", Metric::Spend, Metric::Conversions),
        ratio("cpl", Metric::Spend, Metric::Leads),
        ratio("roas", Metric::Revenue, Metric::Spend),
        ratio("open_rate", Metric::UniqueOpens, Metric::Sends),
        ratio("click_rate", Metric::UniqueClicks, Metric::Sends),
        ratio("click_to_open", Metric::UniqueClicks, Metric::UniqueOpens),
    ];
}

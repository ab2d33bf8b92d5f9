namespace Tuodi.Policies.Starting;

/// <summary>The sections of a document to start from.</summary>
internal static class StartingSections
{
    public const string InheritedNames = """

        ## Recipient categories, funds and layers come from the parent. A category that only your place knows is added here.
        # categories:
        #   severe-disability: { title: { zh: 二级以上残疾人, en: disabled of grade 1 or 2 }, cite: paper Art. 3 }
        ## A short name for several categories.
        # groups:
        #   third-class: [marginal, monitored]
        """;

    public const string OwnNames = """

        ## Who is assisted: the words of `person.categories` in a case. `ordinary` is a person with none.
        categories:
          special-hardship: { title: { zh: 特困人员, en: special hardship }, cite: paper }
          minimum-living: { title: { zh: 低保对象, en: minimum living guarantee }, cite: paper }
          marginal: { title: { zh: 低保边缘家庭成员, en: marginal to the minimum living guarantee }, cite: paper }
          # monitored: { title: { zh: 防止返贫监测对象, en: monitored for risk of poverty }, cite: paper Art. 3 }

        ## A short name for several categories.
        # groups:
        #   poor: [special-hardship, minimum-living]

        ## Who pays; `field` is the field of the national interface.
        funds:
          basic-insurance: { title: { zh: 基本医疗保险统筹基金, en: basic insurance pool }, field: hifp_pay }
          critical-illness-insurance: { title: { zh: 大病保险资金, en: critical illness insurance }, field: hifmi_pay }
          medical-assistance: { title: { zh: 医疗救助基金, en: medical assistance fund }, field: maf_pay }
        """;

    public const string Parameters = """

        ## Dated values. `income(last year)` is then the value of the calendar year before the visit's.
        # parameters:
        #   income:
        #     title: { zh: 居民人均可支配收入, en: residents' disposable income per head }
        #     unit: yuan
        #     values:
        #       2022: { is: 45000, cite: paper Table 1 }
        #       2023: { is: unknown, why: not yet published }
        """;

    public const string InheritedLayers = """

        ## What is paid, in order. A layer of the parent keeps what you do not say; `NAME: none` takes it out.
        layers:
          ## Basic and critical illness insurance stay unknown until you write them: a case then brings what they paid.
          # basic:
          #   cite: paper Art. 5
          #   table:                           ## who pays how much first, and what share of the rest is paid
          #     - { level: [primary, 1], deductible: 200, rate: 85% }
          #     - { level: 2, deductible: 500, rate: 75% }
          #     - { level: 3, deductible: 1000, rate: 60% }
          #   cap: 150000                      ## a year
          # critical_illness:
          #   cite: paper Art. 6
          #   deductible: 12000
          #   bands: { 0..50000: 60%, 50000..: 70% }
          assistance:
            unknown: not yet entered           ## take this line out when the rows below are filled in
            # cite: paper Art. 7
            # table:
            #   - { who: special-hardship, deductible: none, rate: 100%, cap: none }
            #   - { who: minimum-living, deductible: none, rate: 70% }
            #   - { who: marginal, deductible: 3000, bands: { 0..20000: 60%, 20000..: 65% } }
            # cap: 50000
            ## Changes of the row that applies.
            # adjust:
            #   - { who: minimum-living, age: 0..14, rate: +5 points, cite: paper Art. 8 }
          second_round:
            unknown: not yet entered           ## take this line out when the rule below is filled in
            # cite: paper Art. 9
            # deductible: 10000
            # rate: 50%
            # cap: 20000
        """;

    public const string OwnLayers = """

        ## What is paid, in order: each layer looks at what those before it have left.
        layers:
          basic:
            title: { zh: 基本医疗保险, en: basic medical insurance }
            fund: basic-insurance
            unknown: not yet entered           ## take this line out when the rows below are filled in
            # cite: paper Art. 5
            # table:                           ## who pays how much first, and what share of the rest is paid
            #   - { level: [primary, 1], deductible: 200, rate: 85% }
            #   - { level: 2, deductible: 500, rate: 75% }
            #   - { level: 3, deductible: 1000, rate: 60% }
            # cap: 150000                      ## a year
          critical_illness:
            title: { zh: 大病保险, en: critical illness insurance }
            fund: critical-illness-insurance
            counts: year                       ## deductible and bands lie on the bases of the year together
            unknown: not yet entered           ## take this line out when the rule below is filled in
            # cite: paper Art. 6
            # deductible: 12000
            # bands: { 0..50000: 60%, 50000..: 70% }
          assistance:
            title: { zh: 医疗救助, en: medical assistance }
            fund: medical-assistance
            when: { not: { who: ordinary }, visit: [inpatient, chronic] }
            counts: year
            unknown: not yet entered           ## take this line out when the rows below are filled in
            # cite: paper Art. 7
            # table:
            #   - { who: special-hardship, deductible: none, rate: 100%, cap: none }
            #   - { who: minimum-living, deductible: none, rate: 70% }
            #   - { who: marginal, deductible: 3000, bands: { 0..20000: 60%, 20000..: 65% } }
            # cap: 50000
            ## Changes of the row that applies.
            # adjust:
            #   - { who: minimum-living, age: 0..14, rate: +5 points, cite: paper Art. 8 }
          second_round:
            title: { zh: 倾斜救助, en: second-round assistance }
            fund: medical-assistance
            when: { not: { who: ordinary }, any: [ { referral: local }, { referral: referred, inside: province } ] }
            counts: year
            unknown: not yet entered           ## take this line out when the rule below is filled in
            # cite: paper Art. 9
            # deductible: 10000
            # rate: 50%
            # cap: 20000
        """;

    public const string Rest = """

        ## The premium of a year and who pays what of it.
        # premiums:
        #   - year: 2024
        #     premium: 380
        #     cite: paper Art. 10
        #     rows:
        #       - { who: special-hardship, subsidy: 100% }
        #       - { who: minimum-living, subsidy: 200 }

        ## What the paper does not say and you had to decide, each with the reason, so that a lawyer can disagree.
        # implied:
        #   - { rule: the deductible is borne once a year, why: the paper calls it 年度起付标准, cite: paper Art. 7 }

        ## Who is recognised, how it is handled, how the money is raised: kept with their articles, shown, not calculated with.
        # criteria:
        #   - { who: marginal, income: below the line of marginal households, look_back: 12 months, certified_by: civil affairs, cite: paper Art. 3 }
        # handling:
        #   - { step: public notice in the village, actor: township, days: 7, day_kind: calendar, cite: paper Art. 12 }
        # raising:
        #   - { level: county, method: proportion, share: 30%, cite: paper Art. 15 }
        # warnings:
        #   - { who: marginal, measure: yearly burden, threshold: "10000", push: monthly, cite: paper Art. 16 }
        # emergency:
        #   - { rule: acute patients without identity are treated first, cite: paper Art. 17 }
        """;
}

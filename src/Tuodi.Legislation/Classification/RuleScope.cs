namespace Tuodi.Legislation.Classification;

/// <summary>Which part of a text a rule looks at.</summary>
internal enum RuleScope
{
    /// <summary>Sentences about medical assistance.</summary>
    Assistance,

    /// <summary>Sentences of the articles in which something is said about medical assistance.</summary>
    Article,

    /// <summary>All sentences.</summary>
    Text,

    /// <summary>The standards of assistance that were read out of the text, each after its kind of help: 门诊救助 › 按70%救助.</summary>
    Standards,

    /// <summary>The articles that set standards, each with the kinds of help that it sets them for: 门诊救助、住院救助.</summary>
    Arrangement,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The document number or the order that published it.</summary>
    Number,

    /// <summary>Each issuer.</summary>
    Issuers,

    /// <summary>Lines between title and first clause: adoption, addressees, reasons.</summary>
    Preamble,
}

namespace Tuodi.Server.Gateway.Reading;

/// <summary>What stands around the input of a transaction (报文头). Texts that are absent, empty or "null" are empty.</summary>
public sealed record Envelope
{
    /// <summary>The transaction's number (交易编号), up to 6 characters.</summary>
    public string Infno { get; init; } = string.Empty;

    /// <summary>The sender's number of this message (发送方报文ID); with the sender it names the request once and for all.</summary>
    public string Msgid { get; init; } = string.Empty;

    /// <summary>The division of care (就医地医保区划).</summary>
    public string MdtrtareaAdmvs { get; init; } = string.Empty;

    /// <summary>The division of insurance (参保地医保区划).</summary>
    public string InsuplcAdmdvs { get; init; } = string.Empty;

    /// <summary>The institution (定点医药机构编号).</summary>
    public string FixmedinsCode { get; init; } = string.Empty;

    /// <summary>The institution's name.</summary>
    public string FixmedinsName { get; init; } = string.Empty;

    /// <summary>The operator (经办人).</summary>
    public string Opter { get; init; } = string.Empty;

    /// <summary>The operator's name.</summary>
    public string OpterName { get; init; } = string.Empty;

    /// <summary>1 an operator, 2 a kiosk, 3 a telephone (经办人类别).</summary>
    public string OpterType { get; init; } = string.Empty;

    /// <summary>The number of the sign-in (签到流水号).</summary>
    public string SignNo { get; init; } = string.Empty;

    /// <summary>When the sender says it was sent (交易时间), as written.</summary>
    public string InfTime { get; init; } = string.Empty;

    /// <summary>The version of the interface that the sender speaks, as written.</summary>
    public string Infver { get; init; } = string.Empty;

    /// <summary>The system that the sender means (接收方系统代码), as written.</summary>
    public string RecerSysCode { get; init; } = string.Empty;
}

namespace Tuodi.Server.Gateway.Reading;

/// <summary>The fields of the envelope that are used; all others are passed over.</summary>
internal enum EnvelopeField
{
    Infno,
    Msgid,
    MdtrtareaAdmvs,
    InsuplcAdmdvs,
    FixmedinsCode,
    FixmedinsName,
    Opter,
    OpterName,
    OpterType,
    SignNo,
    InfTime,
    Infver,
    RecerSysCode,
}

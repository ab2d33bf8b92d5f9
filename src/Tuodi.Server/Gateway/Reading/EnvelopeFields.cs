using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>Collects the fields of an envelope while its bytes are read.</summary>
internal sealed class EnvelopeFields
{
    private const int Count = (int)EnvelopeField.RecerSysCode + 1;

    private static readonly (byte[] Name, EnvelopeField Field, int LengthMax)[] Known =
    [
        Row("infno", EnvelopeField.Infno, 6),
        Row("msgid", EnvelopeField.Msgid, 64),
        Row("mdtrtarea_admvs", EnvelopeField.MdtrtareaAdmvs, 6),
        Row("mdtrtarea_admdvs", EnvelopeField.MdtrtareaAdmvs, 6),
        Row("insuplc_admdvs", EnvelopeField.InsuplcAdmdvs, 6),
        Row("insuplc_admvs", EnvelopeField.InsuplcAdmdvs, 6),
        Row("fixmedins_code", EnvelopeField.FixmedinsCode, 30),
        Row("fixmedins_name", EnvelopeField.FixmedinsName, 200),
        Row("opter", EnvelopeField.Opter, 30),
        Row("opter_name", EnvelopeField.OpterName, 50),
        Row("opter_type", EnvelopeField.OpterType, 3),
        Row("sign_no", EnvelopeField.SignNo, 64),
        Row("inf_time", EnvelopeField.InfTime, 30),
        Row("infver", EnvelopeField.Infver, 20),
        Row("recer_sys_code", EnvelopeField.RecerSysCode, 30),
    ];

    /// <summary>Without these no transaction can be carried out; what else the document marks required is not used.</summary>
    private static readonly EnvelopeField[] Required =
    [
        EnvelopeField.Msgid,
        EnvelopeField.FixmedinsCode,
        EnvelopeField.MdtrtareaAdmvs,
        EnvelopeField.Opter,
    ];

    private Texts _texts;

    public string this[EnvelopeField field] => _texts[(int)field] ?? string.Empty;

    /// <summary>Takes the property on which the reader stands.</summary>
    /// <returns>What is wrong, or nothing.</returns>
    public string? Take(ref Utf8JsonReader reader)
    {
        foreach (var (name, field, lengthMax) in Known)
        {
            if (reader.ValueTextEquals(name))
            {
                return Value(ref reader, name, field, lengthMax);
            }
        }

        reader.Skip();
        return null;
    }

    /// <summary>The first field that must be there and is not, or nothing.</summary>
    public string? Missing()
    {
        foreach (var field in Required)
        {
            if (this[field].Length == 0)
            {
                return NameOf(field);
            }
        }

        return null;
    }

    public Envelope ToEnvelope() =>
        new()
        {
            Infno = this[EnvelopeField.Infno],
            Msgid = this[EnvelopeField.Msgid],
            MdtrtareaAdmvs = this[EnvelopeField.MdtrtareaAdmvs],
            InsuplcAdmdvs = this[EnvelopeField.InsuplcAdmdvs],
            FixmedinsCode = this[EnvelopeField.FixmedinsCode],
            FixmedinsName = this[EnvelopeField.FixmedinsName],
            Opter = this[EnvelopeField.Opter],
            OpterName = this[EnvelopeField.OpterName],
            OpterType = this[EnvelopeField.OpterType],
            SignNo = this[EnvelopeField.SignNo],
            InfTime = this[EnvelopeField.InfTime],
            Infver = this[EnvelopeField.Infver],
            RecerSysCode = this[EnvelopeField.RecerSysCode],
        };

    private string? Value(ref Utf8JsonReader reader, byte[] name, EnvelopeField field, int lengthMax)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                _texts[(int)field] = null;
                return null;
            case JsonTokenType.String when !LenientText.IsAbsent(reader.ValueSpan):
                if (!LenientText.TryString(ref reader, out var text))
                {
                    return $"报文头{Encoding.ASCII.GetString(name)}含有不可用的字符";
                }

                if (text.Length > lengthMax)
                {
                    return $"报文头{Encoding.ASCII.GetString(name)}超过{lengthMax}个字符";
                }

                _texts[(int)field] = text;
                return null;
            case JsonTokenType.String:
                _texts[(int)field] = null;
                return null;
            case JsonTokenType.Number when reader.ValueSpan.Length <= lengthMax:
                _texts[(int)field] = Encoding.ASCII.GetString(reader.ValueSpan);
                return null;
            default:
                return $"报文头{Encoding.ASCII.GetString(name)}应为文本";
        }
    }

    private static string NameOf(EnvelopeField field) => Encoding.ASCII.GetString(Array.Find(Known, known => known.Field == field).Name);

    private static (byte[] Name, EnvelopeField Field, int LengthMax) Row(string name, EnvelopeField field, int lengthMax) =>
        (Encoding.ASCII.GetBytes(name), field, lengthMax);

    [InlineArray(Count)]
    private struct Texts
    {
        private string? _first;
    }
}

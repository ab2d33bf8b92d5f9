using System.Collections.Frozen;

namespace Tuodi.Server.Gateway.Tables;

/// <summary>The fields of every transaction (<c>data/interface/fields.csv</c>).</summary>
public sealed class FieldTable
{
    /// <summary>The number under which the fields of the envelope itself stand.</summary>
    public const string Envelope = "envelope";

    private const string Heading = "infno,direction,node,no,field,name,type,length,scale,dictionary,required,note,source";

    private readonly FrozenDictionary<(string Infno, FieldDirection Direction), InterfaceField[]> _fields;
    private readonly FrozenDictionary<string, string> _meanings;

    private FieldTable(Dictionary<(string Infno, FieldDirection Direction), List<InterfaceField>> fields)
    {
        _fields = fields.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _meanings = fields
            .Values.SelectMany(rows => rows)
            .DistinctBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(field => field.Name, field => field.Meaning, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The transactions that have fields.</summary>
    public IEnumerable<string> Transactions => _fields.Keys.Select(key => key.Infno).Distinct();

    /// <summary>Reads the file.</summary>
    /// <exception cref="Kernel.ProblemException">It is missing or wrong.</exception>
    public static FieldTable Read(string path)
    {
        var fields = new Dictionary<(string Infno, FieldDirection Direction), List<InterfaceField>>();
        foreach (var (spot, cells) in TableFile.Read(path, path, Heading))
        {
            FieldDirection direction = cells[1] switch
            {
                "in" => FieldDirection.In,
                "out" => FieldDirection.Out,
                "file-in" => FieldDirection.FileIn,
                "file-out" => FieldDirection.FileOut,
                _ => throw TableFile.Refuse(spot, $"`{cells[1]}` is no direction", "Write in, out, file-in or file-out."),
            };
            var field = new InterfaceField(cells[2], cells[4], cells[5], cells[6], cells[9], cells[10] == "Y");
            if (!fields.TryGetValue((cells[0], direction), out var rows))
            {
                fields.Add((cells[0], direction), rows = []);
            }

            if (rows.Exists(row => row.Node == field.Node && row.Name == field.Name))
            {
                throw TableFile.Refuse(spot, $"`{field.Name}` stands twice in {cells[0]} {field.Node}", "Leave one of them.");
            }

            rows.Add(field);
        }

        return new FieldTable(fields);
    }

    /// <summary>The fields of a transaction in one direction, in the order of the document; empty where it has none.</summary>
    public IReadOnlyList<InterfaceField> Of(string infno, FieldDirection direction) => _fields.GetValueOrDefault((infno, direction), []);

    /// <summary>The fields of one node of a transaction.</summary>
    public IEnumerable<InterfaceField> Of(string infno, FieldDirection direction, string node) =>
        Of(infno, direction).Where(field => field.Node == node);

    /// <summary>The Chinese name of a field, as the transaction has it or else as any other has it; the field's own name where none has.</summary>
    public string Meaning(string infno, string field)
    {
        foreach (var row in Of(infno, FieldDirection.In))
        {
            if (row.Name == field)
            {
                return row.Meaning;
            }
        }

        return _meanings.GetValueOrDefault(field, field);
    }
}

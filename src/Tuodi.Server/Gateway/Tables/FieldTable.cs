namespace Tuodi.Server.Gateway.Tables;

/// <summary>The fields of every transaction (<c>data/interface/fields.csv</c>).</summary>
public sealed class FieldTable
{
    /// <summary>The number under which the fields of the envelope itself stand.</summary>
    public const string Envelope = "envelope";

    private const string Heading = "infno,direction,node,no,field,name,type,length,scale,dictionary,required,note,source";

    // By number, then by direction.
    private readonly Dictionary<string, List<InterfaceField>[]> _fields;
    private readonly Dictionary<string, string> _meanings = new(StringComparer.OrdinalIgnoreCase);

    private FieldTable(Dictionary<string, List<InterfaceField>[]> fields)
    {
        _fields = fields;
        foreach (var field in fields.Values.SelectMany(directions => directions).SelectMany(rows => rows))
        {
            _meanings.TryAdd(field.Name, field.Meaning);
        }
    }

    /// <summary>The transactions that have fields.</summary>
    public IEnumerable<string> Transactions => _fields.Keys;

    /// <summary>Reads the file.</summary>
    /// <exception cref="Kernel.ProblemException">It is missing or wrong.</exception>
    public static FieldTable Read(string path)
    {
        var fields = new Dictionary<string, List<InterfaceField>[]>(StringComparer.Ordinal);
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
            if (!fields.TryGetValue(cells[0], out var directions))
            {
                fields.Add(
                    cells[0],
                    directions = [
                        [],
                        [],
                        [],
                        [],
                    ]
                );
            }

            var rows = directions[(int)direction];
            if (rows.Exists(row => row.Node == field.Node && row.Name == field.Name))
            {
                throw TableFile.Refuse(spot, $"`{field.Name}` stands twice in {cells[0]} {field.Node}", "Leave one of them.");
            }

            rows.Add(field);
        }

        return new FieldTable(fields);
    }

    /// <summary>The fields of a transaction in one direction, in the order of the document; empty where it has none.</summary>
    public IReadOnlyList<InterfaceField> Of(string infno, FieldDirection direction) =>
        _fields.TryGetValue(infno, out var directions) ? directions[(int)direction] : [];

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

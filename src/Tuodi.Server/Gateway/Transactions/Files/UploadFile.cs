using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Files;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Files;

namespace Tuodi.Server.Gateway.Transactions.Files;

/// <summary>Transaction 9101: takes a file in (文件上传).</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
public sealed class UploadFile(Desk desk, FieldTable fields) : IGatewayTransaction
{
    private const int NameMax = 200;
    private readonly AnswerTable _table = new(fields, "9101", string.Empty);

    /// <inheritdoc/>
    public string Infno => "9101";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("fsUploadIn");
        var content = node.RequiredBytes("in");
        var name = node.RequiredText("filename");
        if (content.Length > TabFileLimits.Default.ZipBytes)
        {
            throw new GatewayRefusal($"文件超过{TabFileLimits.Default.ZipBytes}字节，请分批上传");
        }

        if (name.Length > NameMax)
        {
            throw node.Wrong("filename", $"超过{NameMax}个字符");
        }

        return desk.RunForInstitutionAsync(
            call,
            head => new StoreFile(row =>
                call.Answer.Compose(json =>
                    _table.Fields(
                        json,
                        field =>
                            field switch
                            {
                                "file_qury_no" => row.Id,
                                "filename" => row.Name,
                                "fixmedins_code" => row.Institution,
                                "dld_endtime" => $"{Storage.Transactions.Instants.Beijing(row.Until):yyyy-MM-dd HH:mm:ss}",
                                _ => null,
                            }
                    )
                )
            )
            {
                Request = head,
                Name = name,
                Content = content,
            },
            cancellation
        );
    }
}

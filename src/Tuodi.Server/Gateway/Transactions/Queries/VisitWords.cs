using Tuodi.Recipients.Register;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Settlement.Facts;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>How a visit and its person appear in 5201 and 5303.</summary>
internal static class VisitWords
{
    /// <summary>The value of a field, or nothing where it is not known.</summary>
    public static object? Value(VisitRow visit, InsuredPerson person, string field) =>
        field switch
        {
            "mdtrt_id" => $"{visit.Id}",
            "psn_no" => visit.Person,
            "psn_cert_type" => person.CertType,
            "certno" => person.CertNo,
            "psn_name" => person.Name,
            "gend" => person.Sex,
            "naty" => person.Nation,
            "brdy" => person.Born,
            "age" => person.Born is { } born ? Ages.On(born, Instants.Day(visit.Begun)) : AnswerTable.Unknown,
            "insutype" => visit.Scheme,
            "insu_optins" => visit.Area,
            "begntime" => BeijingDays.At(visit.Begun),
            "begndate" => Instants.Day(visit.Begun),
            "endtime" => visit.Ended is { } ended ? BeijingDays.At(ended) : null,
            "med_type" => visit.MedType,
            "ipt_otp_no" => visit.Number,
            "dise_codg" => visit.Disease,
            _ => null,
        };
}

using System.CommandLine;
using Tuodi.Bench.Enrolment;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench enrolment</c>: writes three invented months of subsidised enrolment with planted cases.</summary>
internal static class BenchEnrolmentCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "where to write the files" };
        var seed = new Option<ulong>("--seed")
        {
            Description = "the seed; the same one gives the same months",
            DefaultValueFactory = _ => EnrolmentSample.ShippedSeed,
        };
        var people = new Option<int>("--people")
        {
            Description = "how many persons",
            DefaultValueFactory = _ => EnrolmentSample.ShippedPeople,
        };
        var command = new Command(
            "enrolment",
            "Write three invented months of subsidised enrolment with planted cases, and what has to come of them.\n\nExample:\n  tuodi bench enrolment months --seed 7 --people 10000"
        )
        {
            folder,
            seed,
            people,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var sample = new EnrolmentSample(parsed.GetValue(seed), parsed.GetValue(people));
                foreach (var file in EnrolmentSampleFiles.Write(sample, parsed.GetRequiredValue(folder)))
                {
                    Console.WriteLine(file);
                }

                return ExitCode.Good;
            })
        );
        return command;
    }
}

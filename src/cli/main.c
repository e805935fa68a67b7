/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-output.h"
#include "cli/seral-cli-ids.h"
#include "cli/seral-cli.h"

/* In the order in which somebody meets them. */
static const SeralCliCommand commands[] =
{
  { "models", N_("List the maturity models that are known"), seral_cli_models },
  { "show", N_("Show a model: its stages, questions and source"), seral_cli_show },
  { "new", N_("Begin an assessment"), seral_cli_new },
  { "answer", N_("Answer questions of an assessment"), seral_cli_answer },
  { "score", N_("Say which stage assessments come to, and why"), seral_cli_score },
  { "compare", N_("Say what is different between two rounds or assessments"), seral_cli_compare },
  { "questionnaire", N_("Write a questionnaire for colleagues who do not have Seral"), seral_cli_questionnaire },
  { "merge", N_("Bring the answers of colleagues in"), seral_cli_merge },
  { "plan", N_("Show the plan, and add what the next stage takes"), seral_cli_plan },
  { "export", N_("Write charts, answers or plans to a file"), seral_cli_export },
  { "validate", N_("Check definitions and assessments, and list every fault"), seral_cli_validate },
};

static const SeralCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

static SeralCliStatus
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append (help, _("Usage:\n"
                           "  seral-cli COMMAND [OPTION…] [ARGUMENT…]\n"
                           "\n"
                           "Find out how mature a company’s partner ecosystem is.\n"
                           "\n"
                           "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-13s %s\n", commands[i].name, _(commands[i].summary));
  g_string_append (help, _("\n"
                           "Options:\n"
                           "  -h, --help       Show this help\n"
                           "  --version        Show the version\n"
                           "\n"
                           "“seral-cli COMMAND --help” tells more about a command.\n"
                           "\n"
                           "Exit status: 0 done, 1 an input is at fault, 2 wrong usage,\n"
                           "3 the output cannot be written.\n"));

  return seral_cli_print (help->str);
}

static SeralCliStatus
complain_unknown (const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_ptr_array_add (names, (gpointer) commands[i].name);

  hint = seral_cli_suggest (name, (const char * const *) names->pdata, names->len);
  seral_cli_complain (_("There is no command “%s”. %s"), name,
                      hint != NULL ? hint : _("“seral-cli --help” lists those there are."));

  return SERAL_CLI_WRONG_USAGE;
}

/* “help COMMAND” is “COMMAND --help”. */
static SeralCliStatus
run_help (char **arguments)
{
  const SeralCliCommand *command;
  char *help[] = { NULL, (char *) "--help", NULL };

  if (arguments[1] == NULL)
    return print_help ();

  command = find_command (arguments[1]);
  if (command == NULL)
    return complain_unknown (arguments[1]);

  help[0] = arguments[1];

  return command->run (help);
}

static SeralCliStatus
run (char **arguments)
{
  const char *name = arguments[0];
  const SeralCliCommand *command;

  if (name == NULL)
    {
      seral_cli_complain (_("Say what to do. “seral-cli --help” lists the commands."));
      return SERAL_CLI_WRONG_USAGE;
    }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    return print_help ();
  if (strcmp (name, "--version") == 0)
    return seral_cli_print ("seral-cli " SERAL_VERSION "\n");
  if (strcmp (name, "help") == 0)
    return run_help (arguments);

  command = find_command (name);

  return command != NULL ? command->run (arguments) : complain_unknown (name);
}

static void
set_up_language (void)
{
  const char *folder = g_getenv ("SERAL_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : SERAL_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  set_up_language ();

  return run (argc > 0 ? argv + 1 : argv);
}

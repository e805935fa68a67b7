/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-ids.h"

static GOptionContext *
new_context (const SeralCliUsage *usage,
             const GOptionEntry  *entries,
             gboolean            *help)
{
  GOptionContext *context = g_option_context_new (usage->parameters);
  const GOptionEntry common[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, N_("Show this help"), NULL },
    { NULL },
  };
  g_autofree char *name = g_strconcat ("seral-cli ", usage->command, NULL);

  /* GLib's own help option would print in the locale's charset and leave the program. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, usage->summary);
  g_option_context_set_description (context, usage->description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  g_set_prgname (name);

  return context;
}

/**
 * seral_cli_parse:
 * @usage: the command
 * @entries: its options
 * @arguments: its name and what was given to it
 * @status: (out): how to end, where the command is not to be run
 *
 * Reads the options of a command, and answers where only help was asked for.
 *
 * Strings are best taken as %G_OPTION_ARG_FILENAME, as they were typed:
 * %G_OPTION_ARG_STRING refuses “Müller” where no locale is set.
 *
 * Returns: whether to go on
 */
gboolean
seral_cli_parse (const SeralCliUsage  *usage,
                 const GOptionEntry   *entries,
                 char                **arguments,
                 SeralCliStatus       *status)
{
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = new_context (usage, entries, &help);
  g_auto (GStrv) left = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;

  if (!g_option_context_parse_strv (context, &left, &error))
    {
      *status = seral_cli_wrong_usage (usage, "%s", error->message);
      return FALSE;
    }

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      *status = seral_cli_print (text);
      return FALSE;
    }

  return TRUE;
}

/**
 * seral_cli_wrong_usage:
 * @usage: the command
 * @format: what is wrong with its arguments, translated
 * @...: what goes into it
 *
 * Says what is wrong and where there is help.
 *
 * Returns: %SERAL_CLI_WRONG_USAGE
 */
SeralCliStatus
seral_cli_wrong_usage (const SeralCliUsage *usage,
                       const char          *format,
                       ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  seral_cli_complain ("%s", message);
  seral_cli_complain (_("“seral-cli %s --help” tells more."), usage->command);

  return SERAL_CLI_WRONG_USAGE;
}

/**
 * seral_cli_choose:
 * @usage: the command
 * @option: the option, such as "--format"
 * @word: (nullable): what was given with it
 * @words: the words it takes, ending with %NULL
 * @choice: (inout): index of @word; as it was where @word is %NULL
 *
 * Reads an option that takes one of a few words.
 *
 * Returns: whether it is one of them; %FALSE after saying that it is not
 */
gboolean
seral_cli_choose (const SeralCliUsage *usage,
                  const char          *option,
                  const char          *word,
                  const char * const  *words,
                  int                 *choice)
{
  g_autofree char *list = NULL;

  if (word == NULL)
    return TRUE;

  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], word) == 0)
      {
        *choice = i;
        return TRUE;
      }

  list = g_strjoinv (", ", (char **) words);
  /* Translators: an option such as --format, what was given with it, and what can be. */
  seral_cli_wrong_usage (usage, _("%s cannot be “%s”; it can be one of: %s"), option, word, list);

  return FALSE;
}

/* “pt-BR” is served by a catalogue for Portuguese, and not by one for English. */
static gboolean
is_same_language (const char *one,
                  const char *other)
{
  gsize length = strcspn (one, "-_.@");

  return length == strcspn (other, "-_.@") && g_ascii_strncasecmp (one, other, length) == 0;
}

/**
 * seral_cli_choose_language:
 * @usage: the command
 * @language: (nullable): what was given with --language; %NULL for the locale's
 * @catalogue: (out) (transfer full): the texts of that language
 *
 * Finds the language of what is written.
 *
 * Returns: whether there is such a language; %FALSE after saying that there is not
 */
gboolean
seral_cli_choose_language (const SeralCliUsage  *usage,
                           const char           *language,
                           SeralCatalogue      **catalogue)
{
  g_auto (GStrv) known = NULL;
  g_autofree char *list = NULL;

  *catalogue = language == NULL ? seral_catalogue_ref (seral_catalogue_get_default ()) : seral_catalogue_new (language);
  if (language == NULL || is_same_language (seral_catalogue_get_language (*catalogue), language))
    return TRUE;

  known = seral_catalogue_list_languages ();
  list = g_strjoinv (", ", known);
  seral_cli_wrong_usage (usage, _("%s cannot be “%s”; it can be one of: %s"), "--language", language, list);

  return FALSE;
}

/**
 * seral_cli_check_text:
 * @usage: the command
 * @option: the option, such as "--organisation"
 * @text: (inout): what was given with it, as it was typed
 *
 * Makes sure that a text is UTF-8: it mostly is, whatever the locale; where it
 * is not, it is taken to be in the locale's charset.
 *
 * Returns: whether it is a text; %FALSE after saying that it is not
 */
gboolean
seral_cli_check_text (const SeralCliUsage  *usage,
                      const char           *option,
                      char                **text)
{
  char *converted;

  if (*text == NULL || g_utf8_validate (*text, -1, NULL))
    return TRUE;

  converted = g_locale_to_utf8 (*text, -1, NULL, NULL, NULL);
  if (converted == NULL)
    {
      seral_cli_wrong_usage (usage, _("%s is not a text in UTF-8"), option);
      return FALSE;
    }

  g_free (*text);
  *text = converted;

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"
#include "cli/seral-cli.h"

G_BEGIN_DECLS

/**
 * SeralCliUsage:
 * @command: its name
 * @parameters: what follows the options, translated
 * @summary: what the command does, translated
 * @description: examples, and what else is worth saying, translated
 *
 * What the help of a command says besides its options.
 */
typedef struct
{
  const char *command;
  const char *parameters;
  const char *summary;
  const char *description;
} SeralCliUsage;

gboolean       seral_cli_parse        (const SeralCliUsage  *usage,
                                       const GOptionEntry   *entries,
                                       char                **arguments,
                                       SeralCliStatus       *status);
SeralCliStatus seral_cli_wrong_usage  (const SeralCliUsage  *usage,
                                       const char           *format,
                                       ...) G_GNUC_PRINTF (2, 3);
gboolean       seral_cli_choose       (const SeralCliUsage  *usage,
                                       const char           *option,
                                       const char           *word,
                                       const char * const   *words,
                                       int                  *choice);
gboolean       seral_cli_choose_language (const SeralCliUsage *usage,
                                       const char           *language,
                                       SeralCatalogue      **catalogue);
gboolean       seral_cli_check_text   (const SeralCliUsage  *usage,
                                       const char           *option,
                                       char                **text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SeralCliStatus:
 * @SERAL_CLI_DONE: all was done
 * @SERAL_CLI_AT_FAULT: an input is at fault, or the arguments do not fit what it holds
 * @SERAL_CLI_WRONG_USAGE: the arguments make no sense, whatever the input holds
 * @SERAL_CLI_NOT_WRITTEN: the output cannot be written
 *
 * How a command ends, and the program's exit status.
 */
typedef enum
{
  SERAL_CLI_DONE = 0,
  SERAL_CLI_AT_FAULT = 1,
  SERAL_CLI_WRONG_USAGE = 2,
  SERAL_CLI_NOT_WRITTEN = 3,
} SeralCliStatus;

/**
 * SeralCliCommand:
 * @name: what it is called by
 * @summary: what it does, in a line to be translated
 * @run: does it; @arguments begin with its own name and end with %NULL
 *
 * A command of seral-cli. Each has a file of its own.
 */
typedef struct
{
  const char      *name;
  const char      *summary;
  SeralCliStatus (*run) (char **arguments);
} SeralCliCommand;

/* Of two things that were done, how the worse one ended. */
static inline SeralCliStatus
seral_cli_worse (SeralCliStatus one,
                 SeralCliStatus other)
{
  return one > other ? one : other;
}

SeralCliStatus seral_cli_models   (char **arguments);
SeralCliStatus seral_cli_show     (char **arguments);
SeralCliStatus seral_cli_validate (char **arguments);
SeralCliStatus seral_cli_new      (char **arguments);
SeralCliStatus seral_cli_answer   (char **arguments);
SeralCliStatus seral_cli_score    (char **arguments);
SeralCliStatus seral_cli_compare  (char **arguments);
SeralCliStatus seral_cli_questionnaire (char **arguments);
SeralCliStatus seral_cli_merge    (char **arguments);
SeralCliStatus seral_cli_plan     (char **arguments);
SeralCliStatus seral_cli_export   (char **arguments);

G_END_DECLS

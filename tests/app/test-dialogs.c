/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-dialogs.h"
#include "app-support.h"

static void
assert_name (const char *title,
             const char *expected)
{
  g_autofree char *name = seral_dialogs_suggest_name (title, ".seral");

  g_assert_cmpstr (name, ==, expected);
}

static void
test_suggest_plain (void)
{
  assert_name ("Halden Instruments – Resellers, Europe", "Halden Instruments – Resellers, Europe.seral");
}

static void
test_suggest_harmless (void)
{
  assert_name ("a/b\\c:d", "a b c d.seral");
  assert_name ("..hidden", "hidden.seral");
  assert_name ("  Acme\n", "Acme.seral");
  assert_name ("", "Assessment.seral");
  assert_name ("///", "Assessment.seral");
}

static void
test_suggest_short (void)
{
  g_autofree char *title = g_strnfill (400, 'x');
  g_autofree char *name = seral_dialogs_suggest_name (title, ".seral");

  g_assert_cmpuint (strlen (name), <, 255);
  g_assert_true (g_str_has_suffix (name, ".seral"));
}

static void
asked_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  const char **response = user_data;

  *response = seral_dialogs_ask_finish (result);
}

static void
test_ask (void)
{
  GtkWidget *parent = gtk_window_new ();
  AdwMessageDialog *dialog = seral_dialogs_new_save_changes (GTK_WINDOW (parent), "Acme");
  const char *response = NULL;

  seral_dialogs_ask_async (dialog, asked_cb, &response);
  adw_message_dialog_response (dialog, "discard");
  support_wait_until (response != NULL);
  g_assert_cmpstr (response, ==, "discard");

  gtk_window_destroy (GTK_WINDOW (parent));
}

/* Closing a question without an answer keeps everything as it is. */
static void
test_ask_closed (void)
{
  GtkWidget *parent = gtk_window_new ();
  AdwMessageDialog *dialog = seral_dialogs_new_save_changes (GTK_WINDOW (parent), "Acme");
  const char *response = NULL;

  seral_dialogs_ask_async (dialog, asked_cb, &response);
  gtk_window_close (GTK_WINDOW (dialog));
  support_wait_until (response != NULL);
  g_assert_cmpstr (response, ==, "cancel");

  gtk_window_destroy (GTK_WINDOW (parent));
}

static void
add_tests (void)
{
  g_test_add_func ("/app/dialogs/suggest-name/plain", test_suggest_plain);
  g_test_add_func ("/app/dialogs/suggest-name/harmless", test_suggest_harmless);
  g_test_add_func ("/app/dialogs/suggest-name/short", test_suggest_short);
  g_test_add_func ("/app/dialogs/ask", test_ask);
  g_test_add_func ("/app/dialogs/ask/closed", test_ask_closed);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}

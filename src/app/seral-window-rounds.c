/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/seral-bring-in.h"
#include "app/seral-discuss-window.h"
#include "app/seral-place-dialogs.h"
#include "app/seral-places-window.h"
#include "app/seral-window-private.h"

static void
new_round_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  seral_place_dialogs_new_round (GTK_WINDOW (widget), SERAL_WINDOW (widget)->session);
}

/* The rounds, or the people. */
static void
rounds_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  seral_places_window_present (GTK_WINDOW (widget), SERAL_WINDOW (widget)->session,
                               g_variant_get_string (parameter, NULL));
}

static void
add_toast (GtkWindow *window,
           AdwToast  *toast)
{
  seral_window_add_toast (SERAL_WINDOW (window), toast);
}

static void
bring_in_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  seral_bring_in_start (GTK_WINDOW (widget), SERAL_WINDOW (widget)->session, add_toast);
}

/* At a question, or, past the last one, at what people are furthest apart on. */
static void
discuss_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  SeralSession *session = SERAL_WINDOW (widget)->session;

  if (seral_session_get_result (session) != NULL)
    seral_discuss_window_present (GTK_WINDOW (widget), session, g_variant_get_uint32 (parameter));
}

/* Installs what can be done with rounds and people. */
void
seral_window_rounds_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-round", NULL, new_round_action);
  gtk_widget_class_install_action (widget_class, "win.rounds", "s", rounds_action);
  gtk_widget_class_install_action (widget_class, "win.discuss", "u", discuss_action);
  gtk_widget_class_install_action (widget_class, "win.bring-in", NULL, bring_in_action);
}

/* Says whether that makes sense right now. */
void
seral_window_rounds_update (SeralWindow *self,
                            gboolean     open)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.new-round", open);
  gtk_widget_action_set_enabled (widget, "win.rounds", open);
  gtk_widget_action_set_enabled (widget, "win.discuss", open);
  gtk_widget_action_set_enabled (widget, "win.bring-in", open);
}

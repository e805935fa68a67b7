/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-resource-row.h"
#include "app/seral-tick.h"

/* What a row needs to tell the document; kept by the tick. */
typedef struct
{
  SeralSession *session;  /* (owned) */
  SeralModel   *model;    /* (owned) */
  const char   *id;       /* of the model */
  GtkWidget    *tick;
  gboolean      showing;
} Link;

static void
link_free (gpointer data)
{
  Link *link = data;

  g_object_unref (link->session);
  g_object_unref (link->model);
  g_free (link);
}

static gboolean
is_there (Link *link)
{
  guint n = 0;
  const char **ids;

  ids = seral_assessment_get_resources (seral_session_get_assessment (link->session),
                                        seral_model_get_id (link->model), &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (ids[i], link->id))
      return TRUE;

  return FALSE;
}

static void
show_state (Link *link)
{
  link->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (link->tick), is_there (link));
  link->showing = FALSE;
}

static void
on_assessment_changed (SeralAssessment *assessment,
                       GtkWidget       *tick)
{
  show_state (g_object_get_data (G_OBJECT (tick), "seral-resource"));
}

static void
on_toggled (Link *link)
{
  g_autoptr (SeralChange) change = NULL;

  if (link->showing)
    return;

  change = seral_change_new_resource (_("Template"), seral_model_get_id (link->model), link->id,
                                      gtk_check_button_get_active (GTK_CHECK_BUTTON (link->tick)));
  if (!seral_session_do (link->session, change))
    show_state (link);
}

static GtkWidget *
new_tick (SeralSession        *session,
          const SeralResource *resource,
          const char          *title)
{
  GtkWidget *tick = seral_tick_new ();
  Link *link = g_new0 (Link, 1);
  /* Translators: ticks off a template that exists; %s is such as “I.2 Ideal Partner Profile”. */
  g_autofree char *name = g_strdup_printf (_("We have it: %s"), title);

  link->session = g_object_ref (session);
  link->model = g_object_ref (seral_session_get_model (session));
  link->id = resource->id;
  link->tick = tick;
  g_object_set_data_full (G_OBJECT (tick), "seral-resource", link, link_free);
  seral_tick_set_name (SERAL_TICK (tick), name);
  show_state (link);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (on_toggled), link);
  g_signal_connect_object (seral_session_get_assessment (session), "changed", G_CALLBACK (on_assessment_changed),
                           tick, 0);

  return tick;
}

/**
 * seral_resource_row_new:
 * @session: what is looked at; it has a model
 * @resource: index of a resource of its model
 *
 * Makes a row with a template by id and title, what it is for, and whether the
 * company has it.
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
seral_resource_row_new (SeralSession *session,
                        guint         resource)
{
  const SeralResource *resources;
  guint n = 0;
  GtkWidget *row, *tick;
  g_autofree char *title = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  resources = seral_model_get_resources (seral_session_get_model (session), &n);
  g_return_val_if_fail (resource < n, NULL);

  /* Translators: a template: its id and its title, such as “I.2 Ideal Partner Profile”. */
  title = g_strdup_printf (C_("template", "%s %s"), resources[resource].id, resources[resource].title);
  row = adw_action_row_new ();
  tick = new_tick (session, &resources[resource], title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), resources[resource].purpose);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  resources[resource].purpose, -1);

  return row;
}

static void
on_button_clicked (GtkButton    *button,
                   SeralSession *session)
{
  seral_session_request_resource (session, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "resource")));
}

/**
 * seral_resource_row_new_button:
 * @session: what is looked at; it has a model
 * @resource: index of a resource of its model
 *
 * Makes a button that leads to a template in the plan.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
seral_resource_row_new_button (SeralSession *session,
                               guint         resource)
{
  const SeralResource *resources;
  guint n = 0;
  GtkWidget *button;
  g_autofree char *name = NULL;

  g_return_val_if_fail (SERAL_IS_SESSION (session), NULL);

  resources = seral_model_get_resources (seral_session_get_model (session), &n);
  g_return_val_if_fail (resource < n, NULL);

  /* Translators: leads to a template; the id and the title of it. */
  name = g_strdup_printf (_("Template: %s %s"), resources[resource].id, resources[resource].title);
  button = gtk_button_new_with_label (resources[resource].id);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "resource", GUINT_TO_POINTER (resource));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_button_clicked), session, 0);

  return button;
}

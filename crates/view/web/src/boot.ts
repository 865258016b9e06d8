// Unpacks the viewer's script from the page and starts it. The page's policy knows the script by its hash.
import { ahead, unpack } from "./unpack";

ahead("gazehound-data");
unpack("gazehound-viewer")
  .then((bytes) => {
    const script = document.createElement("script");
    script.textContent = new TextDecoder().decode(bytes);
    document.head.append(script);
  })
  .catch((error: unknown) => {
    const place = document.getElementById("gazehound");
    if (place) place.textContent = `The viewer cannot start: ${String(error)}. It needs a browser with DecompressionStream (2023 or newer).`;
  });
